import {html, type Html} from '../markup/html.ts';

/** A part of a page under its heading. */
export type Section = {
	/** Unique in the page, and begins what is unique in it. */
	readonly id: string;
	readonly title: string;
	readonly body: Html;
	/** Parts of it, each under a heading one lower. */
	readonly within?: readonly Section[];
};

/** With the heading that its depth has: the page's own is the first. */
export function sectionOf({id, title, body, within = []}: Section, level = 2): Html {
	return html`<section>
${heading(id, title, level)}
${body}${within.map(each => sectionOf(each, level + 1))}</section>
`;
}

function heading(id: string, title: string, level: number): Html {
	switch (level) {
		case 2: {
			return html`<h2 id="${id}">${title}</h2>`;
		}

		case 3: {
			return html`<h3 id="${id}">${title}</h3>`;
		}

		default: {
			return html`<h4 id="${id}">${title}</h4>`;
		}
	}
}
