import {resourceType} from '../resources/caller.ts';
import type {Imported} from '../stack.ts';
import {attempt} from './attempt.ts';
import {moveResource} from './events.ts';
import {scopeOf} from './scope-of.ts';
import {conformed, resolvedProperties, writtenOf, type Wanted} from './wanted.ts';
import {siteOf, systemTags, type Work} from './work.ts';

type Importing = {
	readonly wanted: Wanted;
	readonly imported: Imported;
	readonly end: (state: 'done' | 'failed') => void;
};

/**
Takes a resource that exists into the stack. What the template says of it is believed, and not compared (user guide:
importing existing resources); only the tags of CloudFormation are put on it.
*/
export function importResource(work: Work, {wanted, imported, end}: Importing): void {
	const {stack, account} = work;
	const {logicalId, declared} = wanted;
	const type = resourceType(work, declared.type);
	const site = siteOf(work, logicalId);
	const common = writtenOf(wanted);
	const fail = (reason: string) => {
		moveResource(stack, account, {...common, properties: {}, status: 'IMPORT_FAILED', reason});
		end('failed');
	};

	attempt(account, {
		run() {
			const scope = scopeOf(
				{stack, definition: stack.definition, resourceOf: id => stack.resources.get(id)},
				work,
			);
			return {
				properties: conformed(
					wanted,
					resolvedProperties(wanted, {definition: stack.definition, scope}, work),
					work,
				),
				made: type.find?.(site, imported.identifiers),
			};
		},
		failed(fault) {
			fail(fault.message);
		},
		done({properties, made}) {
			if (typeof properties === 'string' || made === undefined) {
				fail(typeof properties === 'string' ? properties : notFound(imported));
				return;
			}

			const resource = {...common, properties, made};
			moveResource(stack, account, {
				...resource,
				status: 'IMPORT_IN_PROGRESS',
				reason: 'Resource import started.',
			});
			account.clock.after(1, () => {
				moveResource(stack, account, {
					...resource,
					status: 'IMPORT_COMPLETE',
					reason: 'Resource import completed.',
				});
				moveResource(stack, account, {
					...resource,
					status: 'UPDATE_IN_PROGRESS',
					reason: 'Apply stack-level tags to imported resource if applicable.',
				});
				type.tag?.(site, made, systemTags(stack, logicalId));
				moveResource(stack, account, {...resource, status: 'UPDATE_COMPLETE'});
				end('done');
			});
		},
	});
}

/** What CloudFormation says of an identifier that names nothing. */
export function notFound({type, identifiers}: Imported): string {
	const named = Object.values(identifiers).join('|');
	return `Resource of type '${type}' with identifier '${named}' was not found.`;
}
