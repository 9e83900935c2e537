import type {FailedPlace, FleetProblem, OfferedUnit} from '../../../domain/choices/problem/areas/fleet-problem.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';
import {explainAws} from './aws.ts';
import {said} from './said.ts';

/** What keeps a fleet from being planned or carried out. */
export const fleetRunProblems: Explanations<FleetProblem['code']> = {
	'no-fleet-targets': ({units}) => ({
		title: ['Nobody said which accounts are meant'],
		body: units.map(unit => unitLine(unit)),
	}),
	'no-fleet-clusters': ({accounts}) => ({
		title: [`Nobody knows which clusters are meant in ${plural(accounts, 'account')}`],
		body: [
			['A stack takes clusters by their names. A role in the accounts finds them, also by patterns and tags.'],
		],
	}),
	'unknown-unit': ({unit, units}) => ({
		title: ["There's no organizational unit ", part.value(unit)],
		body: units.map(one => unitLine(one)),
	}),
	'account-outside': ({account, isManagement, isBeside}) => ({
		title: [
			'Account ',
			part.value(account),
			isManagement
				? " manages the organization: service-managed stack sets don't reach it"
				: isBeside
					? ' is in none of the units that were named'
					: ' is in no unit of this organization',
		],
	}),
	'no-organisation': ({account, management}) => ({
		title:
			management === undefined
				? ['Account ', part.value(account), ' is in no organization']
				: [
						'Account ',
						part.value(account),
						" doesn't manage its organization; ",
						part.value(management),
						' does',
					],
	}),
	'no-trusted-access': () => ({title: ['StackSets may not work in this organization yet']}),
	'foreign-stack-set': ({name, region}) => ({
		title: ['Stack set ', part.value(name), ` in ${region} wasn't made by dd-ecs-setup`],
	}),
	'no-stack-set': ({name, region}) => ({title: ["There's no stack set ", part.value(name), ` in ${region}`]}),
	'unknown-canary-place': ({canary, places}) => ({
		title: [part.value(canary), " can't go first: it's none of the places of this fleet"],
		body: [[`There are ${listed(places, 5)}.`]],
	}),
	'fleet-unread': ({accounts, problem}) => ({
		title: [`The clusters of ${listed(accounts, 3)} couldn't be read, so nothing was done there`],
		body: [explainAws(problem).title],
	}),
	'fleet-withheld': ({name, flags}) => ({
		title: ['Stack set ', part.value(name), ` was made with ${listed(flags, 5)}, whose values it doesn't show`],
		body: [['They may hold secrets, so its template leaves them out. Without them every Agent would lose them.']],
	}),
	'auto-deployment-of-some': ({name, places}) => ({
		title: [
			'What new accounts get is set for all of stack set ',
			part.value(name),
			', and stacks that this leaves alone would change',
		],
		body: [[`These aren't up to date: ${listed(places, 5)}.`]],
	}),
	'no-fleet-places': () => ({title: ['No account and Region is meant by that']}),
	'fleet-failed': ({name, failed, cancelled, places, isCanary}) => ({
		title: [
			isCanary
				? 'The first stack failed, and no other was begun: '
				: `${plural(failed, 'stack')} of ${name} failed`,
			...(isCanary ? [part.value(placeOf(places[0]))] : []),
		],
		body: [
			...places.flatMap(place => [
				...(isCanary ? [] : [[part.value(placeOf(place))]]),
				...(place.reason === undefined ? [] : said(place.reason)),
			]),
			...(cancelled > 0
				? [[`${plural(cancelled, 'stack')} ${cancelled === 1 ? "wasn't" : "weren't"} begun after that.`]]
				: []),
		],
	}),
	'fleet-unsent': ({name, left, total}) => ({
		title: [
			`${plural(left, 'operation')} of ${total} on ${name} ${left === 1 ? "hasn't" : "haven't"} been sent yet`,
		],
		body: [['Each goes out when the one before is over, so that a failure stays where it goes first.']],
	}),
	'fleet-idle': ({name, seconds}) => ({
		title: [`Nothing has moved in ${name} for ${duration(seconds)}`],
		body: [['CloudFormation goes on by itself.']],
	}),
};

function placeOf(place: FailedPlace | undefined): string {
	return place ? `${place.account} ${place.region}` : '';
}

function unitLine({id, name, accounts}: OfferedUnit): Line {
	return [part.value(name), ` ${id}  ${plural(accounts, 'account')}`];
}
