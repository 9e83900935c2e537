import {inert} from '../../domain/kit/inert.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {printable} from '../../domain/kit/mask.ts';
import type {CodeExporter} from '../exporter.ts';

/**
Code as data, for a program of one's own: each resource as the API would be asked to make it. What another resource will
answer stands as `${id.arn}`, with the id of that resource; what is secret is masked.
*/
export const json: CodeExporter = ({identity, from, resources, beside}, {version}) => [
	{
		name: 'resources.json',
		text: `${inert(
			JSON.stringify(
				{
					version,
					from,
					account: identity.account,
					partition: identity.partition,
					resources: resources.map(
						({id, kind, region, name, cluster, there, input, grants, reasons}): JsonObject => ({
							id,
							kind,
							region,
							name,
							...(cluster && {cluster: {...cluster}}),
							...(there !== undefined && {there}),
							input: printable(input),
							...(grants && {managedPolicies: grants.managed, policies: grants.own}),
							...(Object.keys(reasons).length > 0 && {reasons}),
						}),
					),
					beside: beside.map(({id, kind, region, subject, request}) => ({
						id,
						kind,
						region,
						subject,
						request: printable(request),
					})),
				},
				undefined,
				'\t',
			),
		)}\n`,
		isScript: false,
	},
];
