import type {Account} from '../../account/account.ts';
import {fields} from '../../query/fields.ts';
import {type Call, Fault, type Operation} from '../../server/call.ts';
import type {House} from '../resources/caller.ts';
import type {moveBetween} from '../stack-sets/auto-deploy.ts';
import {forManagement} from './guarded.ts';
import {membersOf, type Organisation} from './organisation.ts';

/** What CloudFormation does as accounts move. Handed in, not imported: it is half of CloudFormation. */
export type Following = {readonly house: House; readonly move: typeof moveBetween};

/** Members that are moved to another unit, or out of all of them (API reference: MoveAccount). */
export function movingOperations({house, move: moveWith}: Following): Readonly<Record<string, Operation>> {
	return {
		MoveAccount: forManagement((organisation, call) => {
			const member = memberIn(organisation, call);
			const [source, destination] = ['SourceParentId', 'DestinationParentId'].map(name =>
				fields.required(call.input, name),
			);
			if (source === undefined || parentOf(organisation, member) !== source) {
				throw notFound('SourceParentNotFoundException', 'source root or parent');
			}

			if (destination === undefined || membersOf(organisation, destination) === undefined) {
				throw notFound('DestinationParentNotFoundException', 'destination root or parent');
			}

			const {moved} = organisation.management.organisationSettings;
			const move = () => {
				moved.set(member.id, destination);
			};

			moveWith({member, move, call, house}, organisation);
			return {};
		}),
	};
}

function memberIn(organisation: Organisation, {input}: Call): Account {
	const id = fields.required(input, 'AccountId');
	const found = membersOf(organisation, organisation.rootId)?.find(member => member.id === id);
	if (found === undefined) {
		throw new Fault({code: 'AccountNotFoundException', message: "You specified an account that doesn't exist."});
	}

	return found;
}

function parentOf({units, rootId}: Organisation, {id}: Account): string {
	return units.find(({accounts}) => accounts.some(member => member.id === id))?.id ?? rootId;
}

function notFound(code: string, what: string): Fault {
	return new Fault({code, message: `You specified a ${what} that doesn't exist.`});
}
