import type {OrganisationRead} from '../domain/fleet/organisation.ts';
import type {Place} from '../domain/fleet/place.ts';
import type {OperationSeen, StackSet} from '../domain/fleet/stack-set.ts';

/** Where a stack set is administered; `isDelegate`: for the account that manages the organisation. */
export type StackSetAddress = {readonly region: string; readonly name: string; readonly isDelegate: boolean};

/** Values of parameters by name, by place. */
export type Overrides = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What is read of an organisation and of stack sets. As all reads it changes nothing. */
export type FleetReader = {
	/** Units and accounts, as far as the caller may list them. */
	readOrganisation(
		at: Pick<StackSetAddress, 'region' | 'isDelegate'>,
		signal?: AbortSignal,
	): Promise<OrganisationRead>;
	/** A stack set with its instances and newest operations; `undefined` where there is none of that name. */
	readStackSet(at: StackSetAddress, signal?: AbortSignal): Promise<StackSet | undefined>;
	/** What these stacks have of their own, by `placeKey`. */
	readOverrides(at: StackSetAddress, places: readonly Place[], signal?: AbortSignal): Promise<Overrides>;
	/** One operation, with how it goes in each place so far. */
	readOperation(at: StackSetAddress, operation: string, signal?: AbortSignal): Promise<OperationSeen>;
	/** Has AWS compare the stacks with their template, which changes none; gives the operation's id. */
	detectDrift(at: StackSetAddress, signal?: AbortSignal): Promise<string>;
};
