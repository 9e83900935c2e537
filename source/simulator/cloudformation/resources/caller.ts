import type {Account} from '../../account/account.ts';
import type {XmlFields} from '../../query/write-xml.ts';
import type {Call, Service} from '../../server/call.ts';
import type {ResourceType} from './resource-type.ts';

/** What CloudFormation works with: the services that it asks, and the types that it knows. Handed in, not imported. */
export type House = {readonly services: readonly Service[]; readonly types: Readonly<Record<string, ResourceType>>};

/** Who asks: what CloudFormation does, it does with the rights of its caller or of the stack's role. */
export type Caller = {readonly call: Call; readonly account: Account; readonly house: House};

export type StackOperation = (caller: Caller) => XmlFields;

/** The type of a resource of a stack; it was checked when its template came. */
export function resourceType({house}: Pick<Caller, 'house'>, name: string): ResourceType {
	const type = house.types[name];
	if (type === undefined) {
		throw new RangeError(`There is no type ${name}`);
	}

	return type;
}
