import {gridStyle} from './grid-style.ts';

/**
How a page looks: the fonts of whoever reads it, a few colours that are told apart from their ground by 4.5 to 1 at
least, in the dark too. Sizes are in rem, so that they follow the reader's own.
*/
export const style = `
:root {
	color-scheme: light dark;
	--ground: #fff;
	--raised: #f6f7f9;
	--line: #d5d9e0;
	--ink: #1b1f27;
	--soft: #545c6b;
	--accent: #5a2ca0;
	--good: #17693a;
	--warn: #8a4b00;
	--bad: #b3221c;
	--good-ground: #e6f4ea;
	--warn-ground: #fdf0dc;
	--bad-ground: #fdeceb;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--ground: #14171c;
		--raised: #1d2128;
		--line: #3a414d;
		--ink: #e8ebf0;
		--soft: #a8b0bd;
		--accent: #c3a6ff;
		--good: #7fd49b;
		--warn: #f0bd6a;
		--bad: #ff9d94;
		--good-ground: #16301f;
		--warn-ground: #352711;
		--bad-ground: #3c1c1b;
	}
}
@media screen and (prefers-contrast: more) {
	:root { --line: currentcolor; --soft: var(--ink); }
}
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
html:lang(ko) {
	font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR",
		"Noto Sans CJK KR", "NanumGothic", sans-serif;
	word-break: keep-all;
}
html:lang(ja) {
	font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Hiragino Sans", "Yu Gothic UI", "Meiryo",
		"Noto Sans JP", "Noto Sans CJK JP", sans-serif;
	line-break: strict;
}
body {
	max-width: 76rem;
	margin: 0 auto;
	padding: 2rem 1.25rem 4rem;
	background: var(--ground);
	color: var(--ink);
	font-variant-numeric: tabular-nums;
	overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 .75rem; font-size: 1.75rem; font-weight: 650; }
h2 { margin: 0 0 .75rem; font-size: 1.25rem; font-weight: 650; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
h4 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
p, ul, ol, dl, pre { margin: .5rem 0; }
ul, ol { padding-left: 1.25rem; }
li { margin: .25rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: .1875rem solid var(--accent); outline-offset: .125rem; }
main:focus { outline: none; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre code { font: inherit; }
.quiet { color: var(--soft); }
.heard {
	position: absolute;
	width: 1px;
	height: 1px;
	overflow: hidden;
	clip-path: inset(50%);
	white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .75rem; background: var(--ground); }
.skip:focus { top: .5rem; }
header { padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.say { padding: .625rem .875rem; border-left: .25rem solid var(--line); background: var(--raised); }
.say.good { border-color: var(--good); background: var(--good-ground); }
.say.warn { border-color: var(--warn); background: var(--warn-ground); }
.say.bad { border-color: var(--bad); background: var(--bad-ground); }
.say { margin: .75rem 0; }
.say > :first-child { margin-top: 0; }
.say > :last-child { margin-bottom: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
main > section { margin-top: 2.25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
main > section:first-child { border-top: 0; padding-top: 0; }
.lead { font-size: 1.125rem; font-weight: 600; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 0 1rem; padding: .25rem 0; }
dl > div > dt { grid-row: span 99; color: var(--soft); }
dl > div > dd { grid-column: 2; margin: 0; }
.wide { position: relative; overflow-x: auto; margin: .75rem 0; border: 1px solid var(--line); border-radius: .375rem; }
pre.wide { padding: .75rem; background: var(--raised); overflow-wrap: normal; }
table { width: 100%; border-collapse: collapse; overflow-wrap: normal; font-size: .9375rem; }
caption { padding: .625rem .75rem; text-align: left; font-weight: 600; }
th, td { padding: .4375rem .75rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--raised); color: var(--soft); font-size: .8125rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
tbody th, td { max-width: 34rem; overflow-wrap: break-word; }
tbody th code, .whole { white-space: nowrap; }
.number { text-align: right; }
.badge {
	display: inline-block;
	padding: 0 .5rem;
	border: 1px solid currentcolor;
	border-radius: .75rem;
	font-size: .8125rem;
	font-weight: 600;
}
.good { color: var(--good); }
.warn { color: var(--warn); }
.bad { color: var(--bad); }
.badge.good { background: var(--good-ground); }
.badge.warn { background: var(--warn-ground); }
.badge.bad { background: var(--bad-ground); }
.badge.quiet { color: var(--soft); }
.say.good, .say.warn, .say.bad { color: var(--ink); }
details { margin: .5rem 0; border: 1px solid var(--line); border-radius: .375rem; }
summary { padding: .5rem .75rem; cursor: pointer; }
summary:hover { background: var(--raised); }
.folded { padding: 0 .75rem .5rem; }
.diff { margin: .5rem 0; padding: 0; list-style: none; font-size: .9375rem; }
.change { margin: 1.25rem 0; }
.change > p { margin: .25rem 0; }
.sign { font-family: ui-monospace, Menlo, Consolas, monospace; font-weight: 700; }
.sign.added { color: var(--good); }
.sign.changed { color: var(--warn); }
.sign.removed { color: var(--bad); }
.text { white-space: pre-wrap; }
.diff li { display: flex; gap: .5rem; margin: 0; padding: .125rem .5rem; border-left: .1875rem solid transparent; }
.diff .sign { flex: none; width: 1ch; }
.diff .in1 { margin-left: 1rem; }
.diff .in2 { margin-left: 2rem; }
.diff .in3 { margin-left: 3rem; }
.diff .in4 { margin-left: 4rem; }
.diff .added { border-color: var(--good); background: var(--good-ground); }
.diff .changed { border-color: var(--warn); background: var(--warn-ground); }
.diff .removed { border-color: var(--bad); background: var(--bad-ground); }
footer {
	margin-top: 3rem;
	padding-top: 1rem;
	border-top: 1px solid var(--line);
	color: var(--soft);
	font-size: .875rem;
}
${gridStyle}@media (max-width: 40rem) {
	body { padding: 1.25rem 1rem 3rem; }
	h1 { font-size: 1.375rem; }
	dl > div { display: block; }
}
@media (forced-colors: active) {
	.badge, .say, .wide, details { border: 1px solid CanvasText; }
	.diff li { border-color: CanvasText; }
}
@media print {
	@page { margin: 16mm 14mm; }
	html { font-size: 10pt; }
	body { max-width: none; padding: 0; }
	nav, .skip { display: none; }
	.wide { overflow: visible; border: 0; }
	pre.wide { border: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
	tbody th, td { max-width: none; overflow-wrap: anywhere; }
	tbody th code, table .whole { white-space: normal; }
	footer { margin-top: 1rem; padding-top: .5rem; break-before: avoid; }
	thead { display: table-header-group; }
	tr, li, .say, .badge, dl > div { break-inside: avoid; }
	h1, h2, h3, h4, summary, caption { break-after: avoid; }
	summary { display: block; padding-left: 0; font-weight: 600; }
	summary::-webkit-details-marker { display: none; }
	details { border: 0; }
	details::details-content { display: block; content-visibility: visible; block-size: auto; }
	.folded { padding-left: 0; }
}
`;
