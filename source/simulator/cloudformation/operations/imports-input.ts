import {fields} from '../../query/fields.ts';
import type {Call} from '../../server/call.ts';
import type {Caller, House} from '../resources/caller.ts';
import type {Definition, Imported, Stack} from '../stack.ts';
import {isSame, type Value} from '../template/value.ts';
import {validationError} from '../validation-error.ts';

/** `ResourcesToImport` of a call; a map of the query protocol is a list of entries. */
export function importsInput({input}: Call): readonly Imported[] {
	const given = fields.records(input, 'ResourcesToImport').map((entry, index) => {
		const identifier = entry.ResourceIdentifier;
		const entries =
			typeof identifier === 'object' && identifier !== null ? fields.records({...identifier}, 'entry') : [];
		if (entries.length === 0) {
			throw validationError(
				'1 validation error detected: Value null at ' +
					`'resourcesToImport.${index + 1}.member.resourceIdentifier' ` +
					'failed to satisfy constraint: Member must not be null',
			);
		}

		return {
			logicalId: fields.text(entry, 'LogicalResourceId') ?? '',
			type: fields.text(entry, 'ResourceType') ?? '',
			identifiers: Object.fromEntries(
				entries.map(pair => [fields.text(pair, 'key') ?? '', fields.text(pair, 'value') ?? '']),
			),
		};
	});
	if (given.length === 0) {
		throw validationError('Must Provide at least one resource to import');
	}

	return given;
}

type Importing = {readonly stack: Stack; readonly definition: Definition; readonly imports: readonly Imported[]};

/**
Refuses an import that would do anything but take resources in. The order of the checks and their sentences are those of
AWS (SEEN).
*/
export function checkImports({stack, definition, imports}: Importing, {call, house}: Caller): void {
	const mistake =
		mistakeInEntries(imports, definition, house.types) ??
		mistakeInTemplate({stack, definition, imports}) ??
		mistakeBeside({stack, definition, imports}, call);
	if (mistake !== undefined) {
		throw validationError(mistake);
	}
}

function mistakeInEntries(
	imports: readonly Imported[],
	{template}: Definition,
	types: House['types'],
): string | undefined {
	const ids = imports.map(({logicalId}) => logicalId);
	if (new Set(ids).size < ids.length) {
		return 'Every resource to import must have unique LogicalResourceId';
	}

	const absent = ids.filter(id => template.resources[id] === undefined);
	if (absent.length > 0) {
		const named = absent.join(', ');
		return `The logical resource ids [${named}] provided in ResourceToImport do not exist in the template.`;
	}

	for (const {logicalId, type, identifiers} of imports) {
		const wanted = types[type]?.identifiers ?? [];
		if (wanted.length === 0) {
			return `Resource type ${type} is not supported for import operations`;
		}

		if (Object.keys(identifiers).toSorted().join(',') !== [...wanted].toSorted().join(',')) {
			return `Invalid resource identifier for resource type ${type}. Expected [${wanted.join(', ')}]`;
		}

		const declared = template.resources[logicalId]?.type ?? '';
		if (declared !== type) {
			return (
				`Resource type of [${logicalId}] passed in ResourceToImport does not match with resource type ` +
				'defined in ' +
				`the template. Resource type in ResourceToImport: ${type}; Resource type in Template: ${declared}.`
			);
		}
	}

	return undefined;
}

function mistakeInTemplate({stack, definition, imports}: Importing): string | undefined {
	const {resources} = definition.template;
	const before = stack.definition.template.resources;
	const ids = new Set(imports.map(({logicalId}) => logicalId));
	const added = Object.keys(resources).filter(id => before[id] === undefined);
	if (added.length === 0) {
		return 'The template should contain at least one new resource to import.';
	}

	const held = [...ids].filter(id => before[id] !== undefined);
	if (held.length > 0) {
		const named = held.join(', ');
		return `Resources [${named}] passed in ResourceToImport are already in a stack and cannot be imported.`;
	}

	const unlisted = added.filter(id => !ids.has(id));
	if (unlisted.length > 0) {
		return `Resources [${unlisted.join(', ')}] is missing from ResourceToImport list`;
	}

	const modified = Object.keys(before).filter(
		id => !isSame(before[id] as unknown as Value, resources[id] as unknown as Value | undefined),
	);
	if (modified.length > 0) {
		return (
			`You have modified resources [${modified.join(', ')}] in your template that are not being imported. ` +
			'Update, ' +
			'create or delete operations cannot be executed during import operations.'
		);
	}

	const loose = [...ids].filter(id => resources[id]?.deletionPolicy === undefined);
	return loose.length === 0
		? undefined
		: `The following resources to import [${loose.join(', ')}] must have DeletionPolicy attribute specified in ` +
				'the template.';
}

// What an import may not say besides (SEEN: an import template with outputs, a call with tags or a role).
function mistakeBeside({stack, definition}: Importing, {input}: Call): string | undefined {
	const outputs = definition.template.outputs as unknown as Value;
	const changed = [
		...(isSame(outputs, stack.definition.template.outputs) ? [] : ['Outputs']),
		...(input.RoleARN === undefined ? [] : ['RoleArn']),
		...(fields.records(input, 'Tags').length === 0 ? [] : ['Tags']),
	];
	return changed.length === 0
		? undefined
		: `As part of the import operation, you cannot modify or add [${changed.join(', ')}]`;
}
