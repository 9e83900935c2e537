import type {Line, Part} from '../../../domain/kit/message.ts';
import {html, type Html} from './html.ts';

/** A line of ours with what stands in it from outside. */
export function lineOf(line: Line): Html {
	return html`${line.map(part => partOf(part))}`;
}

function partOf(part: Part): Html {
	if (typeof part === 'string') {
		return html`${part}`;
	}

	switch (part.kind) {
		case 'command':
		case 'value': {
			return html`<code>${part.text}</code>`;
		}

		case 'link': {
			return link(part.url);
		}

		case 'strong': {
			return html`<strong>${part.text}</strong>`;
		}

		case 'quiet': {
			return html`<span class="quiet">${part.text}</span>`;
		}
	}
}

/** Leads nowhere but to a page, and says nothing of where it was followed from. */
function link(url: string): Html {
	return /^https:\/\/[^\s<>\\]+$/v.test(url)
		? html`<a href="${url}" rel="noreferrer noopener">${url}</a>`
		: html`<code>${url}</code>`;
}
