/** The mark of the platform, as in the panel (`src/admin/brand/mark.svg`); our name stands beside it. */
export const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="40" height="40" aria-hidden="true" focusable="false"><rect width="64" height="64" rx="14" fill="#12456b"/><g fill="none" stroke-width="5.5"><circle cx="24.5" cy="32" r="13" stroke="#fff"/><circle cx="39.5" cy="32" r="13" stroke="#f2b544"/><path d="M32 21.4A13 13 0 0 1 37.2 29" stroke="#12456b" stroke-width="9.5"/><path d="M28.6 19.7A13 13 0 0 1 37.5 32" stroke="#fff"/></g></svg>`;

/** Texts at 7:1 or better in both colour schemes; targets of 48 px for thumbs. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--page:#f2f5f7;--sheet:#fff;--words:#17242f;--quiet:#42515d;--accent:#12456b;--on-accent:#fff;--line:#73828e;--danger:#9b1420;--on-danger:#fff}
@media (prefers-color-scheme:dark){:root{--page:#0e1821;--sheet:#17242f;--words:#f1f5f8;--quiet:#c3d0da;--accent:#9ccbee;--on-accent:#0e1821;--line:#8fa1af;--danger:#ffb3b3;--on-danger:#2b0508}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--words);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:38rem;margin:0 auto;padding:1rem}
header{display:flex;align-items:center;gap:.75rem}
header p{margin:0;line-height:1.25}
header strong{display:block}
header span,footer,.hint,dt{color:var(--quiet)}
header svg{flex:none}
main{background:var(--sheet);padding:1.5rem 1rem 2rem;border-top:4px solid #f2b544}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}
p{margin:0 0 1rem;white-space:pre-line}
a{color:var(--accent);text-underline-offset:.2em}
dl{margin:0 0 1.5rem;padding:1rem;border:1px solid var(--line);border-radius:.5rem}
dd{margin:0 0 .75rem;font-weight:600}
dd:last-child{margin:0}
.problem{margin:0 0 1.5rem;padding:1rem;border:2px solid var(--danger);border-radius:.5rem}
.problem p{margin:0}
.problem strong{color:var(--danger)}
label{display:block;font-weight:600}
.hint{margin:.125rem 0 0;font-size:1rem}
.field{margin:0 0 1.25rem}
input,textarea,select{display:block;width:100%;min-height:3rem;margin-top:.375rem;padding:.625rem .75rem;border:1px solid var(--line);border-radius:.375rem;background:var(--sheet);color:inherit;font:inherit}
textarea{min-height:10rem;resize:vertical}
.choice{display:grid;grid-template-columns:auto 1fr;gap:.25rem .75rem;align-items:start}
.choice input{width:1.5rem;min-height:1.5rem;margin:0}
.choice p{grid-column:2}
.wrong{margin:.25rem 0 0;color:var(--danger);font-weight:600}
[aria-invalid]{border-color:var(--danger)}
.buttons{display:grid;gap:.75rem;margin-top:1.5rem}
button{min-height:3rem;padding:.625rem 1.25rem;border:2px solid var(--accent);border-radius:.375rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button.secondary{background:transparent;color:var(--accent)}
button.danger{border-color:var(--danger);background:transparent;color:var(--danger)}
button.danger:hover{background:var(--danger);color:var(--on-danger)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:0;list-style:none}
li a,li span{display:inline-block;padding:.75rem 0}
li [aria-current]{font-weight:600;color:var(--words)}
@media (min-width:40rem){main{padding:2rem;border-radius:.5rem}.buttons{grid-auto-flow:column;justify-content:start}}
`;
