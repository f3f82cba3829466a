/** Something that helps a reviewer to judge; it decides nothing. */
export interface Hint {
  code:
    | 'known-domain'
    | 'government-suffix'
    | 'unknown-domain'
    | 'foreign-domain'
    | 'free-mail'
    | 'disposable-mail'
    | 'same-name'
    | 'earlier-refusal'
    | 'delegation-members'
    | 'vouching-asked'
    | 'vouched-yes'
    | 'vouched-no'
    | 'typed-in-organisation'
    | 'first-approval';
  tone: 'good' | 'neutral' | 'warning';
  values: Record<string, string | number>;
}
