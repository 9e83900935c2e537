import {again, changed} from '../../../domain/choices/invocation.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Words} from '../../../text/words.ts';
import {estateSections} from '../estate/estate-sections.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {block} from '../markup/parts.ts';
import type {AccountRun} from '../run/run.ts';
import {changesSection} from './changes.ts';
import {checksSection} from './checks.ts';
import {endedSections, nextSection} from './ended.ts';
import {fleetSection} from './fleet.ts';
import {messageOf} from './message.ts';
import {permissionsSection} from './permissions.ts';
import {clustersSection, instancesSection, summarySection} from './plan.ts';

/** All that is told of one account, how it ended first; `id` begins what is unique in the page. */
export function accountSections(run: AccountRun, id: string, words: Words): readonly Section[] {
	const {planned, estate, checked, fleet} = run;
	const told = estate ?? planned ?? checked[0];
	return [
		...endedSections(run, id, words),
		...(fleet ? fleetSections(fleet, run, {id: `${id}then-`, words}) : []),
		...(estate ? estateSections(estate, id, words) : []),
		...(planned ? planSections(planned, run, {id, words}) : []),
		checksSection(planned?.plan.checks ?? checked.map(({check}) => check), {id, again: told?.again ?? none, words}),
		planned && permissionsSection(planned.plan, id, words),
		nextSection(run, id, words),
		planned && commandsSection(planned, run, {id, words}),
	].filter(section => section !== undefined);
}

/** How a fleet stands where it was only looked at, or while an operation goes on. */
function fleetSections(seen: Fleet, {planned}: AccountRun, telling: Telling): readonly Section[] {
	const {fleet} = seen;
	const isLooked = planned === undefined && fleet.operation === undefined;
	return isLooked || fleet.operation ? [fleetSection(fleet, {...telling, ...(isLooked && {again: seen.again})})] : [];
}

type Fleet = NonNullable<AccountRun['fleet']>;

/** Where no event had one, nothing had been decided. */
const none = {command: {name: 'install', flags: [], intent: 'install'}, answers: {}} as const;

type Telling = {readonly id: string; readonly words: Words};
type Planned = NonNullable<AccountRun['planned']>;

function planSections(
	{plan, fleet}: Planned,
	{rollouts}: AccountRun,
	{id, words}: Telling,
): ReadonlyArray<Section | undefined> {
	return [
		summarySection(plan, id, words),
		...(fleet ? [fleetSection(fleet, {id, words, changes: plan.changes})] : []),
		fleet ? undefined : clustersSection(plan, id, words),
		instancesSection(plan, rollouts, {id, words}),
		changesSection(plan, id, words),
	];
}

/** What carries it out, or does the same again. */
function commandsSection(planned: Planned, {saved}: AccountRun, {id, words}: Telling): Section {
	const {carryOut, sameAgain, headings, copied} = words.page;
	const run = planned.again;
	// Another word carries a fleet's plan out, with other options.
	const apply =
		planned.dryRun && run.command.action === undefined
			? changed(run, {'dry-run': undefined, 'detailed-exitcode': undefined, out: undefined})
			: undefined;
	const steps = [...(apply ? [carryOut(shellQuote(apply))] : []), sameAgain(shellQuote(again(run)))];
	return {
		id: `${id}commands`,
		title: headings.commands,
		body: html`${steps.map(
			({text, command}) => html`<p>${lineOf(text)}</p>\n${block(command, copied)}`,
		)}${saved ? messageOf(words.planSaved(saved), 'quiet', {words, word: ''}) : nothing}`,
	};
}
