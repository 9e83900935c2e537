import type {Message} from '../../../domain/kit/message.ts';
import type {Words} from '../../../text/words.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {block, list, type Sign} from '../markup/parts.ts';

/** What failed, what is done, what to do; `word` before its title says what it is. */
export function messageOf({title, body, done, steps, ids}: Message, sign: Sign, {words, word}: Told): Html {
	return html`<div class="say ${sign}">
<p class="lead">${word === '' ? nothing : `${word}: `}${lineOf(title)}</p>
${body.map(line => html`<p>${lineOf(line)}</p>\n`)}${
		done.length === 0 ? nothing : html`<p>${words.screen.doneSoFar}</p>\n${list(done.map(line => lineOf(line)))}`
	}${steps.length === 0 ? nothing : html`<p>${words.screen.whatToDo}</p>\n${stepsOf(steps, words)}`}${ids.map(
		line => html`<p class="quiet">${lineOf(line)}</p>\n`,
	)}</div>
`;
}

type Told = {readonly words: Words; readonly word: string};

/** What to do, in order, each with what is pasted. */
export function stepsOf(steps: Message['steps'], words: Words): Html {
	return steps.length === 0
		? nothing
		: html`<ol>
${steps.map(
	({text, command, document}) =>
		html`<li>${lineOf(text)}${[command, document].map(pasted =>
			pasted === undefined ? nothing : block(pasted, words.page.copied),
		)}</li>\n`,
)}</ol>
`;
}
