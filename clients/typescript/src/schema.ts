// Written by `npm run client` from the OpenAPI document of the platform; do not edit.

export interface paths {
    "/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List announcements
         * @description Ordered by dateAdded:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, unless `populate` does.
         */
        get: operations["announcement/get/announcements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one announcement
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, image, unless `populate` says otherwise.
         */
        get: operations["announcement/get/announcements_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s password */
        post: operations["users-permissions/post/auth_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail with which to choose a password
         * @description The same answer for known and unknown addresses.
         */
        post: operations["users-permissions/post/auth_forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/local": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Answers an access token for ten minutes, and sets the cookie `strapi_up_refresh`.
         */
        post: operations["users-permissions/post/auth_local"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out: the session ends */
        post: operations["users-permissions/post/auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the access token
         * @description By the cookie `strapi_up_refresh`, which is exchanged for a new one.
         */
        post: operations["users-permissions/post/auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password, with the code of the mail */
        post: operations["users-permissions/post/auth_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is logged in */
        get: operations["users-permissions/get/auth_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: operations["users-permissions/delete/auth_sessions_by_sessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls-for-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls for action
         * @description Ordered by dateAdded:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, organisations, deadline, unless `populate` does.
         */
        get: operations["call-for-action/get/calls_for_action"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls-for-action/{documentId}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow a call */
        put: operations["forum/put/calls_for_action_by_documentId_follow"];
        post?: never;
        /** Follow a call no longer */
        delete: operations["forum/delete/calls_for_action_by_documentId_follow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls-for-action/{documentId}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a call for action
         * @description From the instant on at which a call closes: 409 `CallClosed`.
         */
        post: operations["forum/post/calls_for_action_by_documentId_responses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls-for-action/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one call for action
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, partnerCountries, organisations, partners, delegation, meeting, roundtable, deadline, workingGroup, outcomeFigures, outcomeLinks, becamePractices, unless `populate` says otherwise.
         */
        get: operations["call-for-action/get/calls_for_action_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search and filter the catalogue
         * @description Practices, calls for action, policy tools and migration profiles together. Filters combine; counts come with `facets`, and each leaves out its own filter.
         */
        get: operations["catalogue/get/catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/{type}/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one entry of the catalogue
         * @description Ready to render, with related entries, JSON-LD and the addresses of its languages. A slug of any language and the documentId lead there.
         */
        get: operations["catalogue/get/catalogue_by_type__slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/dcat.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue as DCAT
         * @description For catalogues of data: each type as a dataset, with its formats and languages.
         */
        get: operations["catalogue/get/catalogue_dcat_jsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/deadlines.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deadlines of calls as iCalendar
         * @description Each is a whole day, the last on which the call is open. Takes the filters of the catalogue.
         */
        get: operations["catalogue/get/catalogue_deadlines_ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every entry as CSV
         * @description A stream. Cells that a spreadsheet would compute begin with an apostrophe. Takes the filters of the catalogue.
         */
        get: operations["catalogue/get/catalogue_export_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/export.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every entry as JSON Lines
         * @description A stream. Takes the filters of the catalogue.
         */
        get: operations["catalogue/get/catalogue_export_jsonl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest fifty entries as Atom
         * @description Takes the filters of the catalogue.
         */
        get: operations["catalogue/get/catalogue_feed_atom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest fifty entries as JSON Feed 1.1
         * @description Takes the filters of the catalogue.
         */
        get: operations["catalogue/get/catalogue_feed_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/feed.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest fifty entries as RSS 2.0
         * @description Takes the filters of the catalogue.
         */
        get: operations["catalogue/get/catalogue_feed_rss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/oai": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Harvest by OAI-PMH 2.0
         * @description All verbs, `oai_dc`. What is wrong with a request is answered with 200 and an `error` element.
         */
        get: operations["catalogue/get/catalogue_oai"];
        put?: never;
        /**
         * Harvest by OAI-PMH 2.0, with the arguments in a form
         * @description The protocol asks for both. What is wrong with a request is answered with 200 and an `error` element.
         */
        post: operations["catalogue/post/catalogue_oai"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sitemap
         * @description Every page in each language in which it is published, with links between the languages.
         */
        get: operations["catalogue/get/catalogue_sitemap_xml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List countries
         * @description Ordered by name:asc and documentId, unless `sort` says otherwise. Carries no relation, unless `populate` does.
         */
        get: operations["country/get/countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/countries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one country
         * @description By slug or documentId. Carries no relation, unless `populate` says otherwise.
         */
        get: operations["country/get/countries_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description Ordered by startDate:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, meeting, unless `populate` does.
         */
        get: operations["event/get/events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one event
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, meeting, coChairs, teamMembers, organisations, callForPitches, interestedCountries, interestedOrganisations, unless `populate` says otherwise.
         */
        get: operations["event/get/events_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a practice is still as described
         * @description By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_confirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/follows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the calls that one follows */
        get: operations["forum/get/forum_follows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/links/peek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a mailed link is about
         * @description Uses nothing up. By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_links_peek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/mandates/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm one’s mandate
         * @description By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_mandates_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the directory of registered Friends */
        get: operations["forum/get/forum_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/members/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a person of the directory */
        get: operations["forum/get/forum_members_by_documentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one’s own profile and mandates */
        get: operations["forum/get/forum_members_me"];
        /** Change one’s own profile */
        put: operations["forum/put/forum_members_me"];
        post?: never;
        /**
         * Erase oneself
         * @description Profile, account, mails, free text. Cannot be undone.
         */
        delete: operations["forum/delete/forum_members_me"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/members/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is held about oneself */
        get: operations["forum/get/forum_members_me_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for registration
         * @description The same answer whatever the address: who reads its mail learns more.
         */
        post: operations["forum/post/forum_registrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/registrations/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question of the Support Unit
         * @description By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_registrations_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/registrations/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an application
         * @description By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_registrations_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/registrations/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the mail once more
         * @description The same answer whatever the address.
         */
        post: operations["forum/post/forum_registrations_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/registrations/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an application
         * @description The personal data is gone. By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_registrations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List responses, sent or received */
        get: operations["forum/get/forum_responses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/responses/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one response */
        get: operations["forum/get/forum_responses_by_documentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/responses/{documentId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a response */
        post: operations["forum/post/forum_responses_by_documentId_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/responses/{documentId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a response */
        post: operations["forum/post/forum_responses_by_documentId_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/responses/{documentId}/see": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a response as seen */
        post: operations["forum/post/forum_responses_by_documentId_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/responses/{documentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw one’s response */
        post: operations["forum/post/forum_responses_by_documentId_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forum/vouchings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say as a focal point whether one knows the applicant
         * @description By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.
         */
        post: operations["forum/post/forum_vouchings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List lessons
         * @description Ordered by dateAdded:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, unless `populate` does.
         */
        get: operations["lesson/get/lessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lessons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one lesson
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, organisations, workingGroup, practices, meeting, unless `populate` says otherwise.
         */
        get: operations["lesson/get/lessons_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List meetings
         * @description Ordered by startDate:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, chairs, unless `populate` does.
         */
        get: operations["meeting/get/meetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one meeting
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, chairs, unless `populate` says otherwise.
         */
        get: operations["meeting/get/meetings_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migration-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List migration profiles
         * @description Ordered by dateAdded:desc and documentId, unless `sort` says otherwise. Carries country, unless `populate` does.
         */
        get: operations["migration-profile/get/migration_profiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/migration-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one migration profile
         * @description By slug or documentId. Carries country, partners, documents, links, previousEdition, nextEdition, unless `populate` says otherwise.
         */
        get: operations["migration-profile/get/migration_profiles_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organisations
         * @description Ordered by name:asc and documentId, unless `sort` says otherwise. Carries country, unless `populate` does.
         */
        get: operations["organisation/get/organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one organisation
         * @description By slug or documentId. Carries country, unless `populate` says otherwise.
         */
        get: operations["organisation/get/organisations_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the home page
         * @description Title, introduction, objectives, the six newest practices and the calls that close next.
         */
        get: operations["platform/get/platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List policy tools
         * @description Ordered by dateAdded:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, publishers, unless `populate` does.
         */
        get: operations["policy-tool/get/policy_tools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy-tools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one policy tool
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, publishers, unless `populate` says otherwise.
         */
        get: operations["policy-tool/get/policy_tools_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List practices
         * @description Ordered by dateAdded:desc and documentId, unless `sort` says otherwise. Carries countries, thematicAreas, unless `populate` does.
         */
        get: operations["practice/get/practices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one practice
         * @description By slug or documentId. Carries countries, thematicAreas, documents, videos, links, partnerCountries, organisations, partners, delegation, meeting, roundtable, image, resultFigures, adaptedFrom, unless `populate` says otherwise.
         */
        get: operations["practice/get/practices_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/thematic-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List thematic areas
         * @description Ordered by order:asc, name:asc and documentId, unless `sort` says otherwise. Carries replacedBy, unless `populate` does.
         */
        get: operations["thematic-area/get/thematic_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/thematic-areas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one thematic area
         * @description By slug or documentId. Carries replacedBy, unless `populate` says otherwise.
         */
        get: operations["thematic-area/get/thematic_areas_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one’s own account */
        get: operations["users-permissions/get/users_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/working-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List working groups
         * @description Ordered by startDate:desc and documentId, unless `sort` says otherwise. Carries coChairs, thematicAreas, unless `populate` does.
         */
        get: operations["working-group/get/working_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/working-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one working group
         * @description By slug or documentId. Carries coChairs, members, organisations, thematicAreas, workPlans, documents, videos, links, unless `populate` says otherwise.
         */
        get: operations["working-group/get/working_groups_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiAnnouncementAnnouncementDocument: {
            /** @description Text. Plain text; an empty line begins a new paragraph. */
            body?: string | null;
            /** @description Countries. Every country that the entry is about. */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description Date added. Day on which the entry joined the platform. Lists run from the newest. */
            dateAdded?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description Picture. GIF, JPEG or PNG, at most 2 MB, with an alternative text that says what it shows. */
            image?: components["schemas"]["PluginUploadFileDocument"] | null;
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Published */
            publishedAt: string;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Summary. What, who, where: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Tags. One to three words each, in English: at most 20. */
            tags?: string[];
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
        };
        ApiCallForActionCallForActionDocument: {
            /** @description Became practice. Practices that grew out of the call. */
            becamePractices?: components["schemas"]["ApiPracticePracticeDocument"][];
            /**
             * @description Computed at the moment of the request; closing-soon during the last 14 days.
             * @enum {string}
             */
            callState?: "open" | "closing-soon" | "closed";
            /** @description Closed early at. Set when you close the call before its deadline, beside the form. */
            closedAt?: string | null;
            /** @description Closes at. Computed from the deadline when you save. */
            closesAt?: string | null;
            /** @description Contacts. Where to write. Seen by registered Friends of the Forum only. */
            contacts?: components["schemas"]["ApiContactContactDocument"][];
            /** @description By: countries. Governments that make the call. */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description Date added. Day on which the entry joined the platform. Lists run from the newest. */
            dateAdded?: string | null;
            /** @description Deadline. The call closes by itself. */
            deadline: components["schemas"]["CallDeadlineEntry"];
            /** @description What has become of the deadline since the call was published, oldest first. */
            deadlineChanges?: {
                /** Format: date-time */
                at?: string;
                from?: {
                    /** Format: date-time */
                    closesAt?: string | null;
                    /** Format: date */
                    date?: string | null;
                    /** @enum {string} */
                    precision?: "day" | "month" | "rolling";
                } | null;
                /** @enum {string} */
                kind?: "extension" | "closing" | "correction" | "archive";
                /** @description In the language asked for, else in one in which it was given. */
                reason?: string | null;
                /** @enum {string|null} */
                reasonLocale?: "en" | "fr" | "es" | null;
                to?: {
                    /** Format: date-time */
                    closesAt?: string | null;
                    /** Format: date */
                    date?: string | null;
                    /** @enum {string} */
                    precision?: "day" | "month" | "rolling";
                } | null;
            }[];
            /** @description Delegation. The government or organisation that owns the entry and keeps it up to date. */
            delegation?: components["schemas"]["ApiOrganisationOrganisationDocument"] | null;
            /** @description Description. Background, conditions, how to answer. Plain text. */
            description?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description GCM objectives. Objectives of the Global Compact for Migration. */
            gcmObjectives?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23)[];
            /** @description GFMD source. Paper or session from which the entry comes, such as “Roundtable 2.1, background paper”. */
            gfmdSource?: string | null;
            /**
             * @description What is asked for
             * @enum {string}
             */
            kind: "partners" | "ideas" | "funding" | "survey" | "information" | "practices" | "participation";
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Summit meeting */
            meeting?: components["schemas"]["ApiMeetingMeetingDocument"] | null;
            /** @description By: organisations. Organisations that make the call. */
            organisations?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Outcome. What came of the call, once it is closed. Published with the call. */
            outcome?: string | null;
            /**
             * Format: date-time
             * @description Since when a closed call has told nothing of what came of it.
             */
            outcomeAwaitedSince?: string | null;
            /** @description Outcome in figures. For example 14 answers from 11 governments. */
            outcomeFigures?: components["schemas"]["PracticeResultFigureEntry"][];
            /** @description Outcome: links. Reports, pages and papers that came of the call. */
            outcomeLinks?: components["schemas"]["SharedLinkEntry"][];
            /** @description Partner countries */
            partnerCountries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Partner organisations */
            partners?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Published */
            publishedAt: string;
            /** @description Roundtable or session */
            roundtable?: components["schemas"]["ApiEventEventDocument"] | null;
            /** @description Sustainable Development Goals. Only those that the work serves directly. */
            sdgs?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Summary. What is asked, by whom, until when: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Tags. One to three words each, in English: at most 20. */
            tags?: string[];
            /** @description For. Who should answer, such as “countries of origin in West Africa”. */
            targetGroup?: string | null;
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
            /** @description The request. What exactly those who answer should offer or do. */
            what: string;
            /** @description Working group. The group from which the call follows. */
            workingGroup?: components["schemas"]["ApiWorkingGroupWorkingGroupDocument"] | null;
        };
        ApiContactContactDocument: {
            /** @description Postal address */
            address?: string | null;
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /** @description Languages */
            languages?: ("en" | "fr" | "es" | "ar" | "pt" | "ru" | "zh")[];
            /** @description Organisation */
            organisation?: components["schemas"]["ApiOrganisationOrganisationDocument"] | null;
            /** @description Person. Only with the person's consent. */
            personName?: string | null;
            /** @description Telephone. With the country code: +230 201 1234. */
            phone?: string | null;
            /** @description Position */
            position?: string | null;
            /** @description Published */
            publishedAt: string;
            /** @description Unit. The office rather than the person: it stays when people move. */
            unit: string;
            /** @description Last change */
            updatedAt?: string | null;
        };
        ApiCountryCountryDocument: {
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description ISO 3166 code, 2 letters */
            iso2: string;
            /** @description ISO 3166 code, 3 letters */
            iso3: string;
            /** @description UN M49 code */
            m49: string;
            /** @description In the language asked for. */
            name: string;
            names?: {
                en: string;
                es: string;
                fr: string;
            };
            /** @description Published */
            publishedAt: string;
            /**
             * @description Region
             * @enum {string}
             */
            region: "africa" | "americas" | "asia" | "europe" | "oceania";
            /**
             * @description Subregion
             * @enum {string}
             */
            subregion: "northern-africa" | "eastern-africa" | "middle-africa" | "southern-africa" | "western-africa" | "caribbean" | "central-america" | "south-america" | "northern-america" | "central-asia" | "eastern-asia" | "south-eastern-asia" | "southern-asia" | "western-asia" | "eastern-europe" | "northern-europe" | "southern-europe" | "western-europe" | "australia-and-new-zealand" | "melanesia" | "micronesia" | "polynesia";
            /**
             * @description Status at the United Nations
             * @enum {string}
             */
            unStatus: "member" | "observer";
            /** @description Last change */
            updatedAt?: string | null;
        };
        ApiEventEventDocument: {
            /** @description Call for pitches. The call that invites countries to present. */
            callForPitches?: components["schemas"]["ApiCallForActionCallForActionDocument"] | null;
            /** @description Co-chairs */
            coChairs?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Countries concerned */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description End. As exact as known: 2012, 2012-05 or 2012-05-14. Empty while it goes on. */
            endDate?: string | null;
            /** @description Interested countries */
            interestedCountries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Interested organisations */
            interestedOrganisations?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /**
             * @description Kind of event
             * @enum {string}
             */
            kind: "roundtable" | "pfp-session" | "workshop" | "side-event";
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Summit meeting */
            meeting?: components["schemas"]["ApiMeetingMeetingDocument"] | null;
            /** @description Number. As printed in the programme, such as 2.1. */
            number?: string | null;
            /** @description Organisations concerned */
            organisations?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Place. City and, where it helps, the country. */
            place?: string | null;
            /** @description Published */
            publishedAt: string;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Start. As exact as known: 2012, 2012-05 or 2012-05-14. */
            startDate?: string | null;
            /** @description Summary. What, who, where: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Tags. One to three words each, in English: at most 20. */
            tags?: string[];
            /** @description Team members. Governments that prepared the session. */
            teamMembers?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
        };
        ApiLessonLessonDocument: {
            /** @description Text. Plain text; an empty line begins a new paragraph. */
            body?: string | null;
            /** @description Countries. Every country that the entry is about. */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description Date added. Day on which the entry joined the platform. Lists run from the newest. */
            dateAdded?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /**
             * @description Kind
             * @enum {string}
             */
            kind: "update" | "lesson-learned";
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Summit meeting */
            meeting?: components["schemas"]["ApiMeetingMeetingDocument"] | null;
            /** @description Organisations */
            organisations?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Practices. Those that the update or lesson is about. */
            practices?: components["schemas"]["ApiPracticePracticeDocument"][];
            /** @description Published */
            publishedAt: string;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Summary. What, who, where: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Tags. One to three words each, in English: at most 20. */
            tags?: string[];
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
            /** @description Working group */
            workingGroup?: components["schemas"]["ApiWorkingGroupWorkingGroupDocument"] | null;
        };
        ApiMeetingMeetingDocument: {
            /** @description Chair-in-Office. One country, or several for a co-chaired summit. */
            chairs?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Host countries */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description End. As exact as known: 2012, 2012-05 or 2012-05-14. Empty while it goes on. */
            endDate?: string | null;
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Number. 14 for the fourteenth summit. */
            number?: number | null;
            /** @description Place. City and, where it helps, the country. */
            place?: string | null;
            /** @description Published */
            publishedAt: string;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Start. As exact as known: 2012, 2012-05 or 2012-05-14. */
            startDate?: string | null;
            /** @description Summary. What, who, where: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Overarching theme */
            theme?: string | null;
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
        };
        ApiMigrationProfileMigrationProfileDocument: {
            /** @description Agency. Who prepared it. */
            agency?: string | null;
            /** @description Country */
            country?: components["schemas"]["ApiCountryCountryDocument"] | null;
            /** @description Years covered. One year or a span: 2013 or 2009-2013. */
            coverage?: string | null;
            /** @description Created */
            createdAt?: string | null;
            /** @description Date added. Day on which the entry joined the platform. Lists run from the newest. */
            dateAdded?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description Funder */
            funder?: string | null;
            /** @description Government owner. The ministry or office in charge. */
            governmentOwner?: string | null;
            /**
             * @description Kind of profile
             * @enum {string}
             */
            kind: "light" | "standard" | "extended";
            /**
             * @description Language of the report
             * @enum {string|null}
             */
            language?: "en" | "fr" | "es" | "ar" | "pt" | "ru" | "zh" | null;
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Next edition */
            nextEdition?: components["schemas"]["ApiMigrationProfileMigrationProfileDocument"] | null;
            /** @description Partner organisations */
            partners?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Previous edition */
            previousEdition?: components["schemas"]["ApiMigrationProfileMigrationProfileDocument"] | null;
            /** @description Published */
            publishedAt: string;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Title. Country, kind and year, such as “Mauritius: Migration Profile 2013”. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Year of publication */
            year?: number | null;
        };
        ApiOrganisationOrganisationDocument: {
            /** @description Acronym */
            acronym?: string | null;
            /** @description Country. For governments, and where the seat matters. */
            country?: components["schemas"]["ApiCountryCountryDocument"] | null;
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Friend of the Forum. Its staff may register on the platform. */
            friendOfTheForum: boolean | null;
            /** @description In the language asked for. */
            name: string;
            names?: {
                en: string;
                es: string;
                fr: string;
            };
            /** @description Published */
            publishedAt: string;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /**
             * @description Type of actor
             * @enum {string}
             */
            type: "national-government" | "local-government" | "international-organisation" | "civil-society" | "private-sector" | "academia" | "youth";
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Website. Begins with https:// */
            website?: string | null;
        };
        ApiPlatformPlatformDocument: {
            /** @description Up to six calls that are open and have an end, the nearest first */
            callsClosingNext?: components["schemas"]["ApiCallForActionCallForActionDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Introduction. What the platform offers, and to whom. */
            introduction: string;
            /** @description The six newest practices */
            latestPractices?: components["schemas"]["ApiPracticePracticeDocument"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Objectives */
            objectives?: components["schemas"]["PlatformObjectiveEntry"][];
            /** @description Published */
            publishedAt: string;
            /** @description Accounts elsewhere */
            socialLinks?: components["schemas"]["PlatformSocialLinkEntry"][];
            /** @description Title of the platform */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
        };
        ApiPolicyToolPolicyToolDocument: {
            /** @description Countries. Every country that the entry is about. */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description Date added. Day on which the entry joined the platform. Lists run from the newest. */
            dateAdded?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description ISBN. 10 or 13 digits; hyphens are allowed. */
            isbn?: string | null;
            /**
             * @description Kind of tool
             * @enum {string}
             */
            kind: "handbook" | "guide" | "checklist" | "repository" | "study";
            /** @description Available in */
            languages?: ("en" | "fr" | "es" | "ar" | "pt" | "ru" | "zh")[];
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Pages */
            pages?: number | null;
            /** @description Published */
            publishedAt: string;
            /** @description Publishers. Organisations that issued it. */
            publishers?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Summary. What, who, where: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Tags. One to three words each, in English: at most 20. */
            tags?: string[];
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
            /** @description Year of publication */
            year?: number | null;
        };
        ApiPracticePracticeDocument: {
            /** @description Activities. What is done, step by step. */
            activities?: string | null;
            /** @description Types of actor. All that are involved. */
            actorTypes?: ("national-government" | "local-government" | "international-organisation" | "civil-society" | "private-sector" | "academia" | "youth")[];
            /** @description Adapted from. The practice that this one builds on. */
            adaptedFrom?: components["schemas"]["ApiPracticePracticeDocument"] | null;
            /** @description Beneficiaries. Whom it serves, and how many. */
            beneficiaries?: string | null;
            /** @description Constraints. What stood in the way. */
            constraints?: string | null;
            /** @description Contacts. Where to write. Seen by registered Friends of the Forum only. */
            contacts?: components["schemas"]["ApiContactContactDocument"][];
            /** @description Countries. Where the practice takes place. */
            countries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description Date added. Day on which the entry joined the platform. Lists run from the newest. */
            dateAdded?: string | null;
            /** @description Delegation. The government or organisation that owns the entry and keeps it up to date. */
            delegation?: components["schemas"]["ApiOrganisationOrganisationDocument"] | null;
            /**
             * @description Depth. A snapshot takes ten minutes. A full practice also fills in results and lessons.
             * @enum {string}
             */
            depth: "snapshot" | "full";
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description Enabling factors. What helped. */
            enablingFactors?: string | null;
            /** @description End. As exact as known: 2012, 2012-05 or 2012-05-14. Empty while it goes on. */
            endDate?: string | null;
            /**
             * @description Computed at the moment of the request: confirmed within a year, over one, over two, over three years ago; null where no delegation owns the practice.
             * @enum {string|null}
             */
            freshness?: "green" | "yellow" | "red" | "inactive" | null;
            /** @description GCM objectives. Objectives of the Global Compact for Migration. */
            gcmObjectives?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23)[];
            /** @description GFMD source. Paper or session from which the entry comes, such as “Roundtable 2.1, background paper”. */
            gfmdSource?: string | null;
            /** @description Picture. GIF, JPEG or PNG, at most 2 MB, with an alternative text that says what it shows. */
            image?: components["schemas"]["PluginUploadFileDocument"] | null;
            /**
             * @description Kind of practice
             * @enum {string|null}
             */
            kind?: "policy" | "law" | "programme" | "partnership" | "tool" | null;
            /** @description Last confirmed. Kept by the platform: when the delegation last said that the practice is still valid, or when it was published. */
            lastConfirmedAt?: string | null;
            /** @description Lessons learned. What you would tell a colleague who starts. */
            lessonsLearned?: string | null;
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Summit meeting */
            meeting?: components["schemas"]["ApiMeetingMeetingDocument"] | null;
            /** @description Objectives. What it is meant to achieve. */
            objectives?: string | null;
            /** @description Implementing organisations. Ministries, agencies and others that carry it out. */
            organisations?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Partner countries. Countries that support it or take part. */
            partnerCountries?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Partner organisations. Those that fund it, advise or take part. */
            partners?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Published */
            publishedAt: string;
            /** @description Conditions for replication. What another country would need. */
            replicationConditions?: string | null;
            /** @description Resources. Budget, staff and time. */
            resources?: string | null;
            /** @description Results in figures. One figure each, with its year. */
            resultFigures?: components["schemas"]["PracticeResultFigureEntry"][];
            /** @description Results. What changed, and how it is known. */
            results?: string | null;
            /** @description Roundtable or session */
            roundtable?: components["schemas"]["ApiEventEventDocument"] | null;
            /**
             * @description Scope. Choose “regional” or “global” where a list of countries would mislead.
             * @enum {string}
             */
            scope: "countries" | "regional" | "global";
            /** @description Sustainable Development Goals. Only those that the work serves directly. */
            sdgs?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /**
             * @description Stage
             * @enum {string|null}
             */
            stage?: "planned" | "running" | "completed" | "suspended" | null;
            /** @description Start. As exact as known: 2012, 2012-05 or 2012-05-14. */
            startDate?: string | null;
            /** @description Summary. What, who, where: 2-4 sentences. Shown on cards and in lists. */
            summary: string;
            /** @description Tags. One to three words each, in English: at most 20. */
            tags?: string[];
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Title. As it should appear in lists: no reference number, no full stop. */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
            /** @description What did not work. Often the most useful part for others. */
            whatDidNotWork?: string | null;
        };
        ApiThematicAreaThematicAreaDocument: {
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description GCM objectives. Objectives of the Global Compact for Migration. */
            gcmObjectives?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23)[];
            /** @description Key. Used in addresses and by other systems: do not change it. */
            key: string;
            /** @description In the language asked for. */
            name: string;
            names?: {
                en: string;
                es: string;
                fr: string;
            };
            /** @description Order in lists */
            order: number;
            /** @description Published */
            publishedAt: string;
            /** @description Replaced by. Themes of the current scheme that continue this one. */
            replacedBy?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Scheme. The vocabulary it belongs to, such as 2012 or current. */
            scheme: string;
            /** @description Last change */
            updatedAt?: string | null;
        };
        ApiWorkingGroupWorkingGroupDocument: {
            /** @description Co-chairs */
            coChairs?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            /** @description Documents. PDF preferred, at most 10 MB each, in the language of this page. */
            documents?: components["schemas"]["PluginUploadFileDocument"][];
            /** @description End. As exact as known: 2012, 2012-05 or 2012-05-14. Empty while it goes on. */
            endDate?: string | null;
            /** @description Links. Pages elsewhere where readers find out more. */
            links?: components["schemas"]["SharedLinkEntry"][];
            /** @description Language version */
            locale?: string | null;
            /** @description Member countries */
            members?: components["schemas"]["ApiCountryCountryDocument"][];
            /** @description Organisations */
            organisations?: components["schemas"]["ApiOrganisationOrganisationDocument"][];
            /** @description Published */
            publishedAt: string;
            /** @description Results. What is shared with the Friends of the Forum. */
            results?: string | null;
            /** @description Web address. Made from the title when left empty. Leave it once the page is published: links depend on it. */
            slug?: string;
            /** @description Start. As exact as known: 2012, 2012-05 or 2012-05-14. */
            startDate?: string | null;
            /** @description Mandate. What the Steering Group asked it to do: 2-4 sentences. */
            summary: string;
            /** @description Thematic areas. Those of the current scheme; older themes lead to them. */
            thematicAreas?: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
            /** @description Name of the group */
            title: string;
            /** @description Last change */
            updatedAt?: string | null;
            /** @description Videos */
            videos?: components["schemas"]["SharedVideoEntry"][];
            /** @description Yearly work plans. One per year, for the Steering Group. */
            workPlans?: components["schemas"]["WorkingGroupWorkPlanEntry"][];
        };
        CallDeadlineEntry: {
            /** @description Date. Last day on which the call is open, in the platform's time zone. For a month, any day of it; for a rolling call, empty. */
            date?: string | null;
            /**
             * @description Exactness. A day, the end of a month, or rolling: open until closed by hand.
             * @enum {string}
             */
            precision: "day" | "month" | "rolling";
        };
        /** @description What every refusal is. */
        Error: {
            data: null;
            error: {
                details?: {
                    /** @description Each wrong field or parameter. */
                    errors?: {
                        message: string;
                        name: string;
                        path: string[];
                    }[];
                } & {
                    [key: string]: unknown;
                };
                /** @description Names the parameter or field, and the rule. */
                message: string;
                /** @description Such as ValidationError, NotFoundError or CallClosed. */
                name: string;
                status: number;
            };
        };
        PlatformObjectiveEntry: {
            /** @description Text */
            text: string;
            /** @description Title */
            title: string;
        };
        PlatformSocialLinkEntry: {
            /**
             * @description Network
             * @enum {string}
             */
            network: "website" | "youtube" | "x" | "linkedin" | "facebook" | "instagram" | "flickr";
            /** @description Address. Begins with https:// */
            url: string;
        };
        PluginUploadFileDocument: {
            alternativeText?: string | null;
            caption?: string | null;
            /** @description Created */
            createdAt?: string | null;
            /** @description The only id of an entry. */
            documentId: string;
            ext?: string | null;
            focalPoint?: unknown;
            formats?: unknown;
            hash: string;
            height?: number | null;
            mime: string;
            /** @description Name in English */
            name: string;
            previewUrl?: string | null;
            provider: string;
            provider_metadata?: unknown;
            /** @description Published */
            publishedAt: string;
            related: unknown;
            size: number;
            /** @description Last change */
            updatedAt?: string | null;
            url: string;
            width?: number | null;
        };
        PracticeResultFigureEntry: {
            /** @description What was counted. Such as “workers who found a job”. */
            label: string;
            /** @description Unit. People, %, USD … */
            unit?: string | null;
            /** @description Figure */
            value: number;
            /** @description Year */
            year?: number | null;
        };
        SharedLinkEntry: {
            /** @description Text of the link */
            label: string;
            /** @description Address. Begins with https:// */
            url: string;
        };
        SharedVideoEntry: {
            /**
             * @description Language spoken
             * @enum {string|null}
             */
            language?: "en" | "fr" | "es" | "ar" | "pt" | "ru" | "zh" | null;
            /** @description Title */
            title: string;
            /** @description Address. On YouTube or elsewhere; begins with https:// */
            url: string;
        };
        WorkingGroupWorkPlanEntry: {
            /** @description Plan. Aims and steps of the year. */
            text: string;
            /** @description Document. Address of the full plan; begins with https:// */
            url?: string | null;
            /** @description Year */
            year: number;
        };
    };
    responses: {
        /** @description An unknown or malformed parameter or field; the message names it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not possible in the state that it is in. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not logged in, or not allowed. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The platform has failed; its log says why. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Not there, not published, or not in this language. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A body of more than 1 MB. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many attempts. */
        TooManyRequests: {
            headers: {
                /** @description In seconds. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is dead. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A multipart body. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "announcement/get/announcements": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("image" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("image" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiAnnouncementAnnouncementDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "announcement/get/announcements_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("image" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("image" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiAnnouncementAnnouncementDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/post/auth_change_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    currentPassword: string;
                    password: string;
                    passwordConfirmation: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jwt: string;
                        refreshToken?: string;
                        user: {
                            blocked: boolean;
                            confirmed: boolean;
                            createdAt: string;
                            documentId: string;
                            email: string;
                            provider: string;
                            publishedAt: string;
                            role?: number | {
                                createdAt: string;
                                description: string | null;
                                id: number;
                                name: string;
                                type: string;
                                updatedAt: string;
                            };
                            updatedAt: string;
                            username: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/post/auth_forgot_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/post/auth_local": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    identifier: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jwt: string;
                        refreshToken?: string;
                        user: {
                            blocked: boolean;
                            confirmed: boolean;
                            createdAt: string;
                            documentId: string;
                            email: string;
                            provider: string;
                            publishedAt: string;
                            role?: number | {
                                createdAt: string;
                                description: string | null;
                                id: number;
                                name: string;
                                type: string;
                                updatedAt: string;
                            };
                            updatedAt: string;
                            username: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/post/auth_logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/post/auth_refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jwt: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/post/auth_reset_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    code: string;
                    password: string;
                    passwordConfirmation: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jwt: string;
                        refreshToken?: string;
                        user: {
                            blocked: boolean;
                            confirmed: boolean;
                            createdAt: string;
                            documentId: string;
                            email: string;
                            provider: string;
                            publishedAt: string;
                            role?: number | {
                                createdAt: string;
                                description: string | null;
                                id: number;
                                name: string;
                                type: string;
                                updatedAt: string;
                            };
                            updatedAt: string;
                            username: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/get/auth_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Whether it is the one that asks. */
                            current: boolean;
                            deviceId: string | null;
                            id: string;
                            /** Format: date-time */
                            lastActiveAt: string;
                            /** Format: date-time */
                            loginAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/delete/auth_sessions_by_sessionId": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: Record<string, never>;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "call-for-action/get/calls_for_action": {
        parameters: {
            query?: {
                _q?: string;
                callState?: "open" | "closing-soon" | "closed";
                fields?: ("title" | "slug" | "summary" | "kind" | "what" | "targetGroup" | "description" | "closesAt" | "closedAt" | "deadlineChanges" | "outcome" | "tags" | "sdgs" | "gcmObjectives" | "gfmdSource" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("deadline" | "outcomeFigures" | "outcomeLinks" | "becamePractices" | "countries" | "organisations" | "partnerCountries" | "partners" | "delegation" | "thematicAreas" | "meeting" | "roundtable" | "workingGroup" | "documents" | "videos" | "links" | "contacts" | "localizations") | ("deadline" | "outcomeFigures" | "outcomeLinks" | "becamePractices" | "countries" | "organisations" | "partnerCountries" | "partners" | "delegation" | "thematicAreas" | "meeting" | "roundtable" | "workingGroup" | "documents" | "videos" | "links" | "contacts" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "what" | "targetGroup" | "description" | "closesAt" | "closedAt" | "deadlineChanges" | "outcome" | "tags" | "sdgs" | "gcmObjectives" | "gfmdSource" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "what" | "targetGroup" | "description" | "closesAt" | "closedAt" | "deadlineChanges" | "outcome" | "tags" | "sdgs" | "gcmObjectives" | "gfmdSource" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiCallForActionCallForActionDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/put/calls_for_action_by_documentId_follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/delete/calls_for_action_by_documentId_follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/calls_for_action_by_documentId_responses": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @enum {string} */
                        kind: "partner" | "funding" | "expertise" | "information" | "practice";
                        message: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "call-for-action/get/calls_for_action_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "kind" | "what" | "targetGroup" | "description" | "closesAt" | "closedAt" | "deadlineChanges" | "outcome" | "tags" | "sdgs" | "gcmObjectives" | "gfmdSource" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("deadline" | "outcomeFigures" | "outcomeLinks" | "becamePractices" | "countries" | "organisations" | "partnerCountries" | "partners" | "delegation" | "thematicAreas" | "meeting" | "roundtable" | "workingGroup" | "documents" | "videos" | "links" | "contacts" | "localizations") | ("deadline" | "outcomeFigures" | "outcomeLinks" | "becamePractices" | "countries" | "organisations" | "partnerCountries" | "partners" | "delegation" | "thematicAreas" | "meeting" | "roundtable" | "workingGroup" | "documents" | "videos" | "links" | "contacts" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "what" | "targetGroup" | "description" | "closesAt" | "closedAt" | "deadlineChanges" | "outcome" | "tags" | "sdgs" | "gcmObjectives" | "gfmdSource" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "what" | "targetGroup" | "description" | "closesAt" | "closedAt" | "deadlineChanges" | "outcome" | "tags" | "sdgs" | "gcmObjectives" | "gfmdSource" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiCallForActionCallForActionDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                facets?: string;
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                page?: number;
                pageSize?: number;
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                sort?: "newest" | "relevance" | "deadline" | "title";
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Computed at the moment of the request; null for what is no call. */
                            callState: ("open" | "closing-soon" | "closed") | null;
                            /** @description When a call closes (ISO 8601, UTC); null when it is rolling, and for what is no call. */
                            closesAt: string | null;
                            /**
                             * @description The language that the texts are really in.
                             * @enum {string}
                             */
                            contentLocale: "en" | "fr" | "es";
                            countries: {
                                documentId: string;
                                iso2: string;
                                name: string;
                                /** @enum {string} */
                                region: "africa" | "americas" | "asia" | "europe" | "oceania";
                            }[];
                            /** @description A day, as in 2019-03-12. */
                            dateAdded: string | null;
                            documentId: string;
                            freshness: ("green" | "yellow" | "red" | "inactive") | null;
                            kind: string | null;
                            /** @description When it was last published (ISO 8601, UTC). */
                            publishedAt: string;
                            slug: string | null;
                            /** @description Of a search: a piece of the text as HTML, with no markup but <mark>. */
                            snippet: string | null;
                            summary: string | null;
                            thematicAreas: {
                                documentId: string;
                                key: string;
                                name: string;
                                scheme: string;
                            }[];
                            title: string;
                            /** @enum {string} */
                            type: "practice" | "call-for-action" | "policy-tool" | "migration-profile";
                            /** @description Of publication; of a practice or call, the year of dateAdded. */
                            year: number | null;
                        }[];
                        meta: {
                            facets?: {
                                callState?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                country?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                gcm?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                region?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                sdg?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                theme?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                type?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                                year?: {
                                    count: number;
                                    key: string;
                                    label: string;
                                }[];
                            };
                            pagination: {
                                page: number;
                                pageCount: number;
                                pageSize: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_by_type__slug": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                slug: string;
                type: "practice" | "call-for-action" | "policy-tool" | "migration-profile";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Everything that the type answers for one entry by itself, and the related entries. */
                        data: {
                            /**
                             * @description The language that the texts are really in.
                             * @enum {string}
                             */
                            contentLocale: "en" | "fr" | "es";
                            documentId: string;
                            related: {
                                /** @description Computed at the moment of the request; null for what is no call. */
                                callState: ("open" | "closing-soon" | "closed") | null;
                                /** @description When a call closes (ISO 8601, UTC); null when it is rolling, and for what is no call. */
                                closesAt: string | null;
                                /**
                                 * @description The language that the texts are really in.
                                 * @enum {string}
                                 */
                                contentLocale: "en" | "fr" | "es";
                                countries: {
                                    documentId: string;
                                    iso2: string;
                                    name: string;
                                    /** @enum {string} */
                                    region: "africa" | "americas" | "asia" | "europe" | "oceania";
                                }[];
                                /** @description A day, as in 2019-03-12. */
                                dateAdded: string | null;
                                documentId: string;
                                freshness: ("green" | "yellow" | "red" | "inactive") | null;
                                kind: string | null;
                                /** @description When it was last published (ISO 8601, UTC). */
                                publishedAt: string;
                                /** @enum {string} */
                                reason: "same theme and country" | "same country" | "same theme";
                                slug: string | null;
                                summary: string | null;
                                thematicAreas: {
                                    documentId: string;
                                    key: string;
                                    name: string;
                                    scheme: string;
                                }[];
                                title: string;
                                /** @enum {string} */
                                type: "practice" | "call-for-action" | "policy-tool" | "migration-profile";
                                /** @description Of publication; of a practice or call, the year of dateAdded. */
                                year: number | null;
                            }[];
                            /** @description The languages in which it is published, for a language switch. */
                            translations: {
                                /** @enum {string} */
                                locale: "en" | "fr" | "es";
                                slug: string | null;
                            }[];
                            /** @enum {string} */
                            type: "practice" | "call-for-action" | "policy-tool" | "migration-profile";
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description What belongs into the head of the entry's page. */
                        meta: {
                            /** @description Where people read it in the languages in which it is published. */
                            alternates: {
                                href: string;
                                /** @enum {string} */
                                hreflang: "en" | "fr" | "es" | "x-default";
                            }[];
                            /** @description The entry in the words of schema.org, for a script element of type application/ld+json. */
                            jsonLd: {
                                "@context": string;
                                "@id": string;
                                "@type": string;
                                name: string;
                                url: string;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_dcat_jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_deadlines_ics": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_export_csv": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_export_jsonl": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_feed_atom": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_feed_json": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_feed_rss": {
        parameters: {
            query?: {
                callState?: ("open" | "closing-soon" | "closed") | ("open" | "closing-soon" | "closed")[];
                country?: string | string[];
                gcm?: number | number[];
                locale?: "en" | "fr" | "es";
                region?: ("africa" | "americas" | "asia" | "europe" | "oceania") | ("africa" | "americas" | "asia" | "europe" | "oceania")[];
                sdg?: number | number[];
                search?: string;
                theme?: string | string[];
                type?: ("practice" | "call-for-action" | "policy-tool" | "migration-profile") | ("practice" | "call-for-action" | "policy-tool" | "migration-profile")[];
                year?: number | number[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_oai": {
        parameters: {
            query: {
                from?: string;
                identifier?: string;
                metadataPrefix?: string;
                resumptionToken?: string;
                set?: string;
                until?: string;
                verb: "Identify" | "ListMetadataFormats" | "ListSets" | "GetRecord" | "ListIdentifiers" | "ListRecords";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/post/catalogue_oai": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    from?: string;
                    identifier?: string;
                    metadataPrefix?: string;
                    resumptionToken?: string;
                    set?: string;
                    until?: string;
                    /** @enum {string} */
                    verb: "Identify" | "ListMetadataFormats" | "ListSets" | "GetRecord" | "ListIdentifiers" | "ListRecords";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "catalogue/get/catalogue_sitemap_xml": {
        parameters: {
            query?: {
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "country/get/countries": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("name" | "nameFr" | "nameEs" | "iso2" | "iso3" | "m49" | "region" | "subregion" | "unStatus" | "createdAt" | "updatedAt" | "publishedAt")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | never | never[];
                sort?: ("name" | "nameFr" | "nameEs" | "iso2" | "iso3" | "m49" | "region" | "subregion" | "unStatus" | "createdAt" | "updatedAt" | "publishedAt") | ("name" | "nameFr" | "nameEs" | "iso2" | "iso3" | "m49" | "region" | "subregion" | "unStatus" | "createdAt" | "updatedAt" | "publishedAt")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiCountryCountryDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "country/get/countries_by_id": {
        parameters: {
            query?: {
                fields?: ("name" | "nameFr" | "nameEs" | "iso2" | "iso3" | "m49" | "region" | "subregion" | "unStatus" | "createdAt" | "updatedAt" | "publishedAt")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | never | never[];
                sort?: ("name" | "nameFr" | "nameEs" | "iso2" | "iso3" | "m49" | "region" | "subregion" | "unStatus" | "createdAt" | "updatedAt" | "publishedAt") | ("name" | "nameFr" | "nameEs" | "iso2" | "iso3" | "m49" | "region" | "subregion" | "unStatus" | "createdAt" | "updatedAt" | "publishedAt")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiCountryCountryDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "event/get/events": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "kind" | "number" | "place" | "startDate" | "endDate" | "tags" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("meeting" | "coChairs" | "teamMembers" | "countries" | "organisations" | "thematicAreas" | "callForPitches" | "interestedCountries" | "interestedOrganisations" | "documents" | "videos" | "links" | "localizations") | ("meeting" | "coChairs" | "teamMembers" | "countries" | "organisations" | "thematicAreas" | "callForPitches" | "interestedCountries" | "interestedOrganisations" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "number" | "place" | "startDate" | "endDate" | "tags" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "number" | "place" | "startDate" | "endDate" | "tags" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiEventEventDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "event/get/events_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "kind" | "number" | "place" | "startDate" | "endDate" | "tags" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("meeting" | "coChairs" | "teamMembers" | "countries" | "organisations" | "thematicAreas" | "callForPitches" | "interestedCountries" | "interestedOrganisations" | "documents" | "videos" | "links" | "localizations") | ("meeting" | "coChairs" | "teamMembers" | "countries" | "organisations" | "thematicAreas" | "callForPitches" | "interestedCountries" | "interestedOrganisations" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "number" | "place" | "startDate" | "endDate" | "tags" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "number" | "place" | "startDate" | "endDate" | "tags" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiEventEventDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @enum {string} */
                        answer: "still-valid" | "ended" | "not-in-charge";
                        /** @description From the link in the mail. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "answered";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_follows": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            callState: "open" | "closing-soon" | "closed";
                            closesAt: string | null;
                            documentId: string;
                            slug: string | null;
                            title: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_links_peek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @enum {string} */
                        locale?: "en" | "fr" | "es";
                        /**
                         * @description Of the link: what comes after `/account/`.
                         * @enum {string}
                         */
                        page: "confirm" | "withdraw" | "answer" | "vouch" | "confirm-mandate" | "confirm-practice" | "set-password";
                        /** @description From the link in the mail: `token` or `code`. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            facts: {
                                label: string;
                                value: string;
                            }[];
                            paragraphs: string[];
                            title: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_mandates_confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @description From the link in the mail. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "confirmed";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_members": {
        parameters: {
            query?: {
                country?: string;
                delegation?: string;
                locale?: "en" | "fr" | "es";
                page?: string;
                pageSize?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Where the person shares it. */
                            address?: string;
                            country: {
                                iso2: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                                type: string;
                            } | null;
                            documentId: string;
                            /**
                             * Format: email
                             * @description Where the person shares it.
                             */
                            email?: string;
                            familyName: string | null;
                            givenName: string | null;
                            languages: string[];
                            name: string;
                            /** @description Where the person shares it. */
                            phone?: string;
                            position: string | null;
                            role: ("friend" | "contributor" | "focal-point") | null;
                        }[];
                        meta: {
                            pagination: {
                                page: number;
                                pageCount: number;
                                pageSize: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_members_by_documentId": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Where the person shares it. */
                            address?: string;
                            country: {
                                iso2: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                                type: string;
                            } | null;
                            documentId: string;
                            /**
                             * Format: email
                             * @description Where the person shares it.
                             */
                            email?: string;
                            familyName: string | null;
                            givenName: string | null;
                            languages: string[];
                            name: string;
                            /** @description Where the person shares it. */
                            phone?: string;
                            position: string | null;
                            role: ("friend" | "contributor" | "focal-point") | null;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_members_me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            address: string | null;
                            documentId: string;
                            dutyStation: string | null;
                            email: string | null;
                            familyName: string | null;
                            givenName: string | null;
                            languages: string[];
                            /**
                             * @description The language of the mails.
                             * @enum {string}
                             */
                            locale: "en" | "fr" | "es";
                            mandates: {
                                confirmedAt: string;
                                delegation: {
                                    documentId: string;
                                    name: string;
                                } | null;
                                documentId: string;
                                from: string;
                                position: string | null;
                                /** @enum {string} */
                                role: "friend" | "contributor" | "focal-point";
                                to: string | null;
                            }[];
                            phone: string | null;
                            position: string | null;
                            /** @description What other members see. */
                            shared: ("email" | "phone" | "address")[];
                            /** @enum {string} */
                            state: "active" | "suspended" | "former";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/put/forum_members_me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        address?: string | null;
                        dutyStation?: string | null;
                        familyName?: string | null;
                        givenName?: string | null;
                        languages?: string[];
                        /**
                         * @description The language of the mails.
                         * @enum {string}
                         */
                        locale?: "en" | "fr" | "es";
                        phone?: string | null;
                        position?: string | null;
                        /** @description What other members see. */
                        shared?: ("email" | "phone" | "address")[];
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            address: string | null;
                            documentId: string;
                            dutyStation: string | null;
                            email: string | null;
                            familyName: string | null;
                            givenName: string | null;
                            languages: string[];
                            /**
                             * @description The language of the mails.
                             * @enum {string}
                             */
                            locale: "en" | "fr" | "es";
                            mandates: {
                                confirmedAt: string;
                                delegation: {
                                    documentId: string;
                                    name: string;
                                } | null;
                                documentId: string;
                                from: string;
                                position: string | null;
                                /** @enum {string} */
                                role: "friend" | "contributor" | "focal-point";
                                to: string | null;
                            }[];
                            phone: string | null;
                            position: string | null;
                            /** @description What other members see. */
                            shared: ("email" | "phone" | "address")[];
                            /** @enum {string} */
                            state: "active" | "suspended" | "former";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/delete/forum_members_me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_members_me_export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @constant */
                        consent: true;
                        /** @description ISO 3166, two capitals. */
                        country?: string;
                        dutyStation?: string | null;
                        /** Format: email */
                        email: string;
                        familyName: string;
                        givenName: string;
                        /** @description Language codes. */
                        languages?: string[] | null;
                        /**
                         * @description The language of the mails.
                         * @enum {string}
                         */
                        locale: "en" | "fr" | "es";
                        motivation?: string | null;
                        /** @description documentId of a listed organisation; or the next three. */
                        organisation?: string;
                        organisationName?: string;
                        /** @description national-government or international-organisation; others are refused. */
                        organisationType?: string;
                        phone?: string | null;
                        position: string;
                        /** @enum {string} */
                        requestedRole: "friend" | "contributor" | "focal-point";
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "awaiting-confirmation";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_registrations_answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        message: string;
                        /** @description From the link in the mail. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "awaiting-review";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_registrations_confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @description From the link in the mail. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "awaiting-review";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_registrations_resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** Format: email */
                        email: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "awaiting-confirmation";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_registrations_withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @description From the link in the mail. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "withdrawn";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_responses": {
        parameters: {
            query?: {
                box?: "sent" | "received";
                call?: string;
                locale?: "en" | "fr" | "es";
                page?: string;
                pageSize?: string;
                search?: string;
                state?: "new" | "seen" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        }[];
                        meta: {
                            /** @description Of all states, whatever state is asked for. */
                            counts: {
                                accepted: number;
                                declined: number;
                                new: number;
                                seen: number;
                                withdrawn: number;
                            };
                            pagination: {
                                page: number;
                                pageCount: number;
                                pageSize: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/get/forum_responses_by_documentId": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                email: string | null;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            history: {
                                actor: {
                                    kind: string;
                                    name: string | null;
                                };
                                at: string;
                                codes: {
                                    [key: string]: unknown;
                                };
                                event: string;
                                from: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                                reason: string | null;
                                reply: string | null;
                                to: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                            }[];
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_responses_by_documentId_accept": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @description Goes to the author by mail. */
                        reply?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                email: string | null;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            history: {
                                actor: {
                                    kind: string;
                                    name: string | null;
                                };
                                at: string;
                                codes: {
                                    [key: string]: unknown;
                                };
                                event: string;
                                from: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                                reason: string | null;
                                reply: string | null;
                                to: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                            }[];
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_responses_by_documentId_decline": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @description Goes to the author by mail. */
                        reply?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                email: string | null;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            history: {
                                actor: {
                                    kind: string;
                                    name: string | null;
                                };
                                at: string;
                                codes: {
                                    [key: string]: unknown;
                                };
                                event: string;
                                from: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                                reason: string | null;
                                reply: string | null;
                                to: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                            }[];
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_responses_by_documentId_see": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                email: string | null;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            history: {
                                actor: {
                                    kind: string;
                                    name: string | null;
                                };
                                at: string;
                                codes: {
                                    [key: string]: unknown;
                                };
                                event: string;
                                from: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                                reason: string | null;
                                reply: string | null;
                                to: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                            }[];
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_responses_by_documentId_withdraw": {
        parameters: {
            query?: {
                locale?: "en" | "fr" | "es";
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description Null once the person was erased. */
                            author: {
                                documentId: string;
                                email: string | null;
                                name: string;
                                position: string | null;
                            } | null;
                            call: {
                                callState: ("open" | "closing-soon" | "closed") | null;
                                documentId: string;
                                slug: string | null;
                                title: string | null;
                            };
                            createdAt: string;
                            delegation: {
                                documentId: string;
                                name: string;
                                names: {
                                    en: string;
                                    es: string;
                                    fr: string;
                                };
                            } | null;
                            documentId: string;
                            history: {
                                actor: {
                                    kind: string;
                                    name: string | null;
                                };
                                at: string;
                                codes: {
                                    [key: string]: unknown;
                                };
                                event: string;
                                from: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                                reason: string | null;
                                reply: string | null;
                                to: ("new" | "seen" | "accepted" | "declined" | "withdrawn") | null;
                            }[];
                            /** @enum {string} */
                            kind: "partner" | "funding" | "expertise" | "information" | "practice";
                            message: string | null;
                            /** @enum {string} */
                            state: "new" | "seen" | "accepted" | "declined" | "withdrawn";
                            stateSince: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "forum/post/forum_vouchings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    data: {
                        /** @enum {string} */
                        answer: "yes" | "no";
                        /** @description From the link in the mail. */
                        token: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            state: "answered";
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "lesson/get/lessons": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "kind" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("workingGroup" | "practices" | "meeting" | "countries" | "organisations" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("workingGroup" | "practices" | "meeting" | "countries" | "organisations" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiLessonLessonDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "lesson/get/lessons_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "kind" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("workingGroup" | "practices" | "meeting" | "countries" | "organisations" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("workingGroup" | "practices" | "meeting" | "countries" | "organisations" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "body" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiLessonLessonDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "meeting/get/meetings": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "number" | "theme" | "place" | "startDate" | "endDate" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("chairs" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("chairs" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "number" | "theme" | "place" | "startDate" | "endDate" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "number" | "theme" | "place" | "startDate" | "endDate" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiMeetingMeetingDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "meeting/get/meetings_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "number" | "theme" | "place" | "startDate" | "endDate" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("chairs" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("chairs" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "number" | "theme" | "place" | "startDate" | "endDate" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "number" | "theme" | "place" | "startDate" | "endDate" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiMeetingMeetingDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "migration-profile/get/migration_profiles": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "kind" | "coverage" | "year" | "agency" | "governmentOwner" | "funder" | "language" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("country" | "partners" | "previousEdition" | "nextEdition" | "documents" | "links" | "localizations") | ("country" | "partners" | "previousEdition" | "nextEdition" | "documents" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "kind" | "coverage" | "year" | "agency" | "governmentOwner" | "funder" | "language" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "kind" | "coverage" | "year" | "agency" | "governmentOwner" | "funder" | "language" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiMigrationProfileMigrationProfileDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "migration-profile/get/migration_profiles_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "kind" | "coverage" | "year" | "agency" | "governmentOwner" | "funder" | "language" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("country" | "partners" | "previousEdition" | "nextEdition" | "documents" | "links" | "localizations") | ("country" | "partners" | "previousEdition" | "nextEdition" | "documents" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "kind" | "coverage" | "year" | "agency" | "governmentOwner" | "funder" | "language" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "kind" | "coverage" | "year" | "agency" | "governmentOwner" | "funder" | "language" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiMigrationProfileMigrationProfileDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "organisation/get/organisations": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("name" | "nameFr" | "nameEs" | "acronym" | "slug" | "type" | "friendOfTheForum" | "website" | "createdAt" | "updatedAt" | "publishedAt")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | "country" | "country"[];
                sort?: ("name" | "nameFr" | "nameEs" | "acronym" | "slug" | "type" | "friendOfTheForum" | "website" | "createdAt" | "updatedAt" | "publishedAt") | ("name" | "nameFr" | "nameEs" | "acronym" | "slug" | "type" | "friendOfTheForum" | "website" | "createdAt" | "updatedAt" | "publishedAt")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiOrganisationOrganisationDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "organisation/get/organisations_by_id": {
        parameters: {
            query?: {
                fields?: ("name" | "nameFr" | "nameEs" | "acronym" | "slug" | "type" | "friendOfTheForum" | "website" | "createdAt" | "updatedAt" | "publishedAt")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | "country" | "country"[];
                sort?: ("name" | "nameFr" | "nameEs" | "acronym" | "slug" | "type" | "friendOfTheForum" | "website" | "createdAt" | "updatedAt" | "publishedAt") | ("name" | "nameFr" | "nameEs" | "acronym" | "slug" | "type" | "friendOfTheForum" | "website" | "createdAt" | "updatedAt" | "publishedAt")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiOrganisationOrganisationDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "platform/get/platform": {
        parameters: {
            query?: {
                fields?: ("title" | "introduction" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("objectives" | "socialLinks" | "localizations") | ("objectives" | "socialLinks" | "localizations")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiPlatformPlatformDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "policy-tool/get/policy_tools": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "kind" | "year" | "languages" | "isbn" | "pages" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("publishers" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("publishers" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "year" | "languages" | "isbn" | "pages" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "year" | "languages" | "isbn" | "pages" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiPolicyToolPolicyToolDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "policy-tool/get/policy_tools_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "kind" | "year" | "languages" | "isbn" | "pages" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("publishers" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations") | ("publishers" | "countries" | "thematicAreas" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "kind" | "year" | "languages" | "isbn" | "pages" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "kind" | "year" | "languages" | "isbn" | "pages" | "tags" | "dateAdded" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiPolicyToolPolicyToolDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "practice/get/practices": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "depth" | "scope" | "tags" | "sdgs" | "gcmObjectives" | "actorTypes" | "kind" | "stage" | "startDate" | "endDate" | "dateAdded" | "lastConfirmedAt" | "objectives" | "activities" | "beneficiaries" | "results" | "enablingFactors" | "constraints" | "lessonsLearned" | "whatDidNotWork" | "replicationConditions" | "resources" | "gfmdSource" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                freshness?: "green" | "yellow" | "red" | "inactive";
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("image" | "countries" | "partnerCountries" | "organisations" | "partners" | "delegation" | "thematicAreas" | "resultFigures" | "meeting" | "roundtable" | "adaptedFrom" | "documents" | "videos" | "links" | "contacts" | "localizations") | ("image" | "countries" | "partnerCountries" | "organisations" | "partners" | "delegation" | "thematicAreas" | "resultFigures" | "meeting" | "roundtable" | "adaptedFrom" | "documents" | "videos" | "links" | "contacts" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "depth" | "scope" | "tags" | "sdgs" | "gcmObjectives" | "actorTypes" | "kind" | "stage" | "startDate" | "endDate" | "dateAdded" | "lastConfirmedAt" | "objectives" | "activities" | "beneficiaries" | "results" | "enablingFactors" | "constraints" | "lessonsLearned" | "whatDidNotWork" | "replicationConditions" | "resources" | "gfmdSource" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "depth" | "scope" | "tags" | "sdgs" | "gcmObjectives" | "actorTypes" | "kind" | "stage" | "startDate" | "endDate" | "dateAdded" | "lastConfirmedAt" | "objectives" | "activities" | "beneficiaries" | "results" | "enablingFactors" | "constraints" | "lessonsLearned" | "whatDidNotWork" | "replicationConditions" | "resources" | "gfmdSource" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiPracticePracticeDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "practice/get/practices_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "depth" | "scope" | "tags" | "sdgs" | "gcmObjectives" | "actorTypes" | "kind" | "stage" | "startDate" | "endDate" | "dateAdded" | "lastConfirmedAt" | "objectives" | "activities" | "beneficiaries" | "results" | "enablingFactors" | "constraints" | "lessonsLearned" | "whatDidNotWork" | "replicationConditions" | "resources" | "gfmdSource" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("image" | "countries" | "partnerCountries" | "organisations" | "partners" | "delegation" | "thematicAreas" | "resultFigures" | "meeting" | "roundtable" | "adaptedFrom" | "documents" | "videos" | "links" | "contacts" | "localizations") | ("image" | "countries" | "partnerCountries" | "organisations" | "partners" | "delegation" | "thematicAreas" | "resultFigures" | "meeting" | "roundtable" | "adaptedFrom" | "documents" | "videos" | "links" | "contacts" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "depth" | "scope" | "tags" | "sdgs" | "gcmObjectives" | "actorTypes" | "kind" | "stage" | "startDate" | "endDate" | "dateAdded" | "lastConfirmedAt" | "objectives" | "activities" | "beneficiaries" | "results" | "enablingFactors" | "constraints" | "lessonsLearned" | "whatDidNotWork" | "replicationConditions" | "resources" | "gfmdSource" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "depth" | "scope" | "tags" | "sdgs" | "gcmObjectives" | "actorTypes" | "kind" | "stage" | "startDate" | "endDate" | "dateAdded" | "lastConfirmedAt" | "objectives" | "activities" | "beneficiaries" | "results" | "enablingFactors" | "constraints" | "lessonsLearned" | "whatDidNotWork" | "replicationConditions" | "resources" | "gfmdSource" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiPracticePracticeDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "thematic-area/get/thematic_areas": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("name" | "nameFr" | "nameEs" | "key" | "scheme" | "order" | "gcmObjectives" | "createdAt" | "updatedAt" | "publishedAt")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | "replacedBy" | "replacedBy"[];
                sort?: ("name" | "nameFr" | "nameEs" | "key" | "scheme" | "order" | "gcmObjectives" | "createdAt" | "updatedAt" | "publishedAt") | ("name" | "nameFr" | "nameEs" | "key" | "scheme" | "order" | "gcmObjectives" | "createdAt" | "updatedAt" | "publishedAt")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiThematicAreaThematicAreaDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "thematic-area/get/thematic_areas_by_id": {
        parameters: {
            query?: {
                fields?: ("name" | "nameFr" | "nameEs" | "key" | "scheme" | "order" | "gcmObjectives" | "createdAt" | "updatedAt" | "publishedAt")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | "replacedBy" | "replacedBy"[];
                sort?: ("name" | "nameFr" | "nameEs" | "key" | "scheme" | "order" | "gcmObjectives" | "createdAt" | "updatedAt" | "publishedAt") | ("name" | "nameFr" | "nameEs" | "key" | "scheme" | "order" | "gcmObjectives" | "createdAt" | "updatedAt" | "publishedAt")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiThematicAreaThematicAreaDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users-permissions/get/users_me": {
        parameters: {
            query?: {
                fields?: string | string[];
                populate?: "*" | string | string[] | {
                    [key: string]: unknown;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: boolean;
                        confirmed: boolean;
                        createdAt: string;
                        documentId: string;
                        email: string;
                        provider: string;
                        publishedAt: string;
                        role?: number | {
                            createdAt: string;
                            description: string | null;
                            id: number;
                            name: string;
                            type: string;
                            updatedAt: string;
                        };
                        updatedAt: string;
                        username: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "working-group/get/working_groups": {
        parameters: {
            query?: {
                _q?: string;
                fields?: ("title" | "slug" | "summary" | "startDate" | "endDate" | "results" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                "pagination[limit]"?: number;
                "pagination[page]"?: number;
                "pagination[pageSize]"?: number;
                "pagination[start]"?: number;
                "pagination[withCount]"?: boolean;
                populate?: "*" | ("coChairs" | "members" | "organisations" | "thematicAreas" | "workPlans" | "documents" | "videos" | "links" | "localizations") | ("coChairs" | "members" | "organisations" | "thematicAreas" | "workPlans" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "startDate" | "endDate" | "results" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "startDate" | "endDate" | "results" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiWorkingGroupWorkingGroupDocument"][];
                        meta: {
                            /** @description Of what was asked for: page and pageSize, or start and limit. */
                            pagination: {
                                limit?: number;
                                page?: number;
                                pageCount?: number;
                                pageSize?: number;
                                start?: number;
                                /** @description Missing where withCount is false. */
                                total?: number;
                            };
                        };
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "working-group/get/working_groups_by_id": {
        parameters: {
            query?: {
                fields?: ("title" | "slug" | "summary" | "startDate" | "endDate" | "results" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[];
                filters?: {
                    [key: string]: unknown;
                };
                /** @description The language of the answer. */
                locale?: "en" | "fr" | "es";
                populate?: "*" | ("coChairs" | "members" | "organisations" | "thematicAreas" | "workPlans" | "documents" | "videos" | "links" | "localizations") | ("coChairs" | "members" | "organisations" | "thematicAreas" | "workPlans" | "documents" | "videos" | "links" | "localizations")[];
                sort?: ("title" | "slug" | "summary" | "startDate" | "endDate" | "results" | "createdAt" | "updatedAt" | "publishedAt" | "locale") | ("title" | "slug" | "summary" | "startDate" | "endDate" | "results" | "createdAt" | "updatedAt" | "publishedAt" | "locale")[] | {
                    [key: string]: "asc" | "desc";
                } | {
                    [key: string]: "asc" | "desc";
                }[];
            };
            header?: never;
            path: {
                /** @description documentId or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description For how long the answer may be kept. */
                    "Cache-Control"?: string;
                    /** @description For If-None-Match. */
                    ETag?: string;
                    /** @description RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiWorkingGroupWorkingGroupDocument"];
                        meta: Record<string, never>;
                    };
                };
            };
            /** @description Not modified since the ETag or date that was sent along */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
