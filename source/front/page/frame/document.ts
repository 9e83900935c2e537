import type {PageWords} from '../../../text/page/page-words.ts';
import {html, nothing, piecesOf, styleOf, written, type Html} from '../markup/html.ts';
import {sectionOf, type Section} from './section.ts';
import {style} from './style.ts';

export type Document = {
	/** What and where, for the window and for the top of the page. */
	readonly title: string;
	/** What stands under it, before the first section. */
	readonly head: Html;
	readonly sections: readonly Section[];
};

/** Of whoever makes a page. */
export type Making = {
	/** As BCP 47 has it. */
	readonly language: string;
	readonly words: PageWords;
	readonly version: string;
	/** SHA-256 in base64, which the policy names the style by. */
	readonly digest: (text: string) => string;
};

/** Whose page it is: one of ours may be written anew. */
export const generator = 'dd-ecs-setup';

/**
A whole page: one file that loads nothing, runs nothing and sends nothing, which its policy makes sure of (CSP 3; a
style is named by its hash, so that no other counts). In pieces, which are made as they are taken.
*/
export function documentOf(
	{title, head, sections}: Document,
	{language, words, version, digest}: Making,
): Iterable<string> {
	const css = styleOf(style);
	const policy = [
		"default-src 'none'",
		`style-src 'sha256-${digest(written(css))}'`,
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
	return piecesOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${generator} ${version}">
<title>${title}</title>
<style>${css}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<h1>${title}</h1>
${head}</header>
${contents(sections, words)}<main id="main" tabindex="-1">
${sections.map(section => sectionOf(section))}</main>
<footer>
<p>${words.madeBy(`${generator} ${version}`)}</p>
</footer>
</body>
</html>
`);
}

/** Links to the sections, where there is more than one. */
function contents(sections: readonly Section[], words: PageWords): Html {
	return sections.length < 2
		? nothing
		: html`<nav aria-label="${words.contents}">
<ul>
${sections.map(({id, title}) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
`;
}
