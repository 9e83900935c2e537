import {isUnread} from '../../domain/ending/event.ts';
import {idBeside, shortName, type AccountName} from '../../domain/choices/wishes/wanted-account.ts';
import {inert} from '../../domain/kit/inert.ts';
import type {Line} from '../../domain/kit/message.ts';
import {width as widthOf} from '../cells/width.ts';
import {wrap} from '../cells/wrap.ts';
import type {Row} from './row.ts';
import type {Stage} from './stage.ts';
import type {Fact} from './view/fact.ts';
import {behind} from './parts/layout/behind.ts';
import {between} from './parts/layout/between.ts';
import {accountRows} from './parts/facts/account-rows.ts';
import {bundleRows} from './parts/facts/bundle-rows.ts';
import {checkRows} from './parts/facts/check-rows.ts';
import {estateRows} from './parts/facts/estate-rows.ts';
import {seenRows} from './parts/fleet/fleet-rows.ts';
import {lineRow} from './parts/layout/line-row.ts';
import {marked} from './parts/layout/marked.ts';
import {codeRows, foundRunRows, planSavedRows} from './parts/facts/found-run-rows.ts';
import {outcomeRows} from './parts/facts/outcome-rows.ts';
import {partRows} from './parts/facts/part-rows.ts';
import {planRows} from './parts/facts/plan-rows.ts';
import {problemRows} from './parts/facts/problem-rows.ts';
import {wiringRows} from './parts/facts/wiring-rows.ts';
import {verdictTone} from './parts/facts/verdict-tone.ts';

/** What a fact leaves in the scrollback. */
export function historyRows(fact: Fact, stage: Pick<Stage, 'words' | 'theme' | 'width'>): readonly Row[] {
	const {words, theme, width} = stage;
	switch (fact.type) {
		case 'identified': {
			return said('good', words.identity(fact.identity));
		}

		case 'found-run': {
			return foundRunRows(fact, stage);
		}

		case 'observed': {
			return said(isUnread(fact.facts) ? 'warn' : 'good', words.observed(fact.facts));
		}

		case 'answered': {
			return said('good', [words.answer(fact.question, fact.value, fact.leftOut)]);
		}

		case 'verified': {
			return said(verdictTone(fact.verdict), words.verdict(fact.verdict));
		}

		case 'checked': {
			return checkRows([fact.check], {words, width, theme, again: fact.again});
		}

		case 'bundle': {
			return bundleRows(fact, stage);
		}

		case 'policies': {
			return fact.policies.flatMap(({holder, document}) => [
				[],
				[theme.span(words.policy(holder), 'strong')],
				// Neither wrapped nor indented further: what is copied must parse.
				...inert(JSON.stringify(document, undefined, '  '))
					.split('\n')
					.map((text): Row => [{text}]),
			]);
		}

		case 'estate': {
			return estateRows(fact.estate, stage);
		}

		case 'fleet': {
			return seenRows(fact.fleet, fact.again, stage);
		}

		case 'wiring': {
			return wiringRows(fact, stage);
		}

		case 'planned': {
			return planRows(fact, stage);
		}

		case 'code': {
			return codeRows(fact, stage);
		}

		case 'plan-saved': {
			return planSavedRows(fact, stage);
		}

		case 'change-done': {
			return done(words.changeDone(fact.change, fact.result), fact.seconds, fact.of);
		}

		case 'rollout': {
			// Only a success comes here; anything else is still live.
			return done(words.rollout(fact.rollout).done, fact.seconds, fact.of);
		}

		case 'proof': {
			const {title, details} = words.proof(fact.proof);
			return [
				...said(fact.proof.kind === 'arriving' ? 'good' : 'warn', title),
				...details.flatMap(line => behind({text: '  '}, lineRow(line, theme), width)),
			];
		}

		case 'problem': {
			return [[], ...problemRows(fact, stage)];
		}

		case 'accounts-planned': {
			const first = fact.canary === undefined ? [] : wrap([theme.span(words.accounts.first(fact.canary))], width);
			return [[], ...accountRows(fact.accounts, stage), ...first, []];
		}

		case 'account': {
			return [[], [theme.span(shortName(fact.of), 'strong'), theme.span(idBeside(fact.of), 'quiet')]];
		}

		case 'account-finished':
		case 'finished': {
			return outcomeRows(fact, stage);
		}

		case 'guide': {
			return partRows(words.guide(fact.receipt).parts, stage);
		}
	}

	function said(tone: 'good' | 'warn' | 'bad', line: Line): readonly Row[] {
		return marked(tone, lineRow(line, theme), {width, theme});
	}

	function done(text: string, seconds: number, of?: AccountName): readonly Row[] {
		const end = seconds < 1 ? [] : [theme.span(words.duration(seconds), 'quiet')];
		const room = width - widthOf(end) - (end.length === 0 ? 0 : 2);
		const name = of ? [theme.span(`${shortName(of)}  `, 'quiet')] : [];
		const rows = marked('good', [...name, theme.span(text)], {width: room, theme});
		// Seconds at the right edge, where they can be compared down the page.
		return rows.map((row, index) => (index === rows.length - 1 ? between(row, end, {width, theme}) : row));
	}
}
