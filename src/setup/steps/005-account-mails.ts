import type { SetupStep } from '..';

interface Mails {
  reset_password: { options: Record<string, unknown> };
}

const MESSAGE = `<p>Somebody asked for a new password for this address on the Platform for Partnerships.
If it was you, set it here: <a href="<%= URL %>?code=<%= TOKEN %>"><%= URL %>?code=<%= TOKEN %></a>
If it was not, nothing needs to be done.</p>
<p lang="fr">Un nouveau mot de passe a été demandé pour cette adresse sur la Plateforme pour les partenariats.
Si c'était vous, définissez-le par ce lien. Sinon, il n'y a rien à faire.</p>
<p lang="es">Se ha solicitado una nueva contraseña para esta dirección en la Plataforma para las Alianzas.
Si fue usted, establézcala con este enlace. Si no, no hay nada que hacer.</p>`;

/** The mail about a forgotten password in our words; without a sender of its own it leaves from `MAIL_FROM`. */
export const accountMails: SetupStep = {
  key: '005-account-mails',
  async run(strapi) {
    const settings = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const mails = (await settings.get({ key: 'email' })) as Mails;
    mails.reset_password.options = {
      ...mails.reset_password.options,
      from: { name: '', email: '' },
      object: 'Platform for Partnerships: a new password',
      message: MESSAGE,
    };
    await settings.set({ key: 'email', value: mails });
  },
};
