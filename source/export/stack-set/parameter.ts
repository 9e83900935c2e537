import type {Platform} from '../../domain/account/platform.ts';
import {parameterWords} from '../../domain/fleet/parameter-names.ts';
import type {Json} from '../../domain/kit/json.ts';
import type {Token} from '../template/token.ts';
import {ofPlatform} from './names.ts';

/** What a parameter of the whole set says. */
export type FleetKind =
	| 'api-key'
	/** Which key of all that the set was given: Agents read the secret anew only as they start. */
	| 'key-version'
	/** The ARN of the secret or parameter that holds the key, without the key of a JSON secret behind it. */
	| 'key-reference'
	/** The name of a parameter that holds the key, in whichever account and region. */
	| 'key-name'
	| 'kms-key'
	| 'site'
	| 'env'
	| 'version'
	/** An image without its tag, where its registry is one of an account or region. */
	| 'repository'
	/** The same with its digest. */
	| 'image'
	/** Names of roles that are there: ECS takes no role of another account, so the rest of their ARN is known. */
	| 'execution-role'
	| 'task-role'
	| 'subnets'
	| 'security-groups'
	/** In percent: how many of a cluster's Agents stay while they are replaced. */
	| 'healthy'
	/** A variable of the Agent whose value is of one account or region, and one that nobody may see. */
	| 'variable'
	| 'hidden-variable';

export type FleetParameter = {
	readonly kind: FleetKind;
	/** In words, unique in its template. */
	readonly name: string;
	/** A text, or the reference to the key in hand. */
	readonly value: Json;
	readonly variable?: string;
	/** Whether the value may stand in the template: it is of no account and no region. */
	readonly isOpen: boolean;
};

/** A value that becomes a parameter of the set, and the platform of what has it. */
export type Wanted = Omit<FleetParameter, 'name' | 'isOpen'> & {
	readonly platform?: Platform;
	readonly isOpen?: boolean;
};

/** The parameter for a value. */
export type PlaceValue = (wanted: Wanted) => Token;

const baseOf: Readonly<Record<FleetKind, string>> = parameterWords;

/** As they are listed. */
const order = Object.keys(baseOf);

/**
Collects the parameters of a set. One value is one parameter; a platform with another value than those before it has a
parameter of its own.
*/
export function collected(): {readonly place: PlaceValue; readonly parameters: () => readonly FleetParameter[]} {
	const found = new Map<string, FleetParameter>();
	const isSame = (one: FleetParameter | undefined, value: Json) =>
		one === undefined || JSON.stringify(one.value) === JSON.stringify(value);
	return {
		place({platform, ...wanted}) {
			const {kind, value, variable, isOpen = true} = wanted;
			const base = variable === undefined ? baseOf[kind] : `${baseOf[kind]} ${variable}`;
			const name = isSame(found.get(base), value) || platform === undefined ? base : ofPlatform(base, platform);
			found.set(name, {...wanted, name, isOpen});
			return {$token: 'parameter', name};
		},
		parameters: () =>
			[...found.values()].toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
	};
}
