import {words} from '../template/labels.ts';
import type {Labelled} from '../template/template.ts';

/** What a template's parameters and resources are called in it: letters and digits, no name twice. */
export type Names = {
	/** By a parameter's name. */
	readonly parameter: (name: string) => string;
	/** By a resource's id. */
	readonly resource: (id: string) => string;
};

type Named = {
	readonly parameters: ReadonlyArray<{readonly name: string}>;
	readonly resources: ReadonlyArray<Pick<Labelled, 'id' | 'kind' | 'label'>>;
};

// Of 255 that a logical ID may have; the rest is for what tells it from others.
const longest = 200;

/**
Parameters and resources share their names (CloudFormation, "Resources": a logical ID is unique in its template). `more`
are parameters that only some uses of the template have: they change no name of the others.
*/
export function namesFor({parameters, resources}: Named, more: readonly string[] = []): Names {
	const taken = new Set<string>();
	const free = (wanted: string) => {
		let name = wanted;
		for (let number = 2; taken.has(name); number++) {
			name = `${wanted}${number}`;
		}

		taken.add(name);
		return name;
	};

	const ofParameters = new Map(parameters.map(({name}) => [name, free(pascal(name))]));
	const ofResources = new Map(
		resources.map(({id, kind, label}) => [id, free(pascal(kind === 'secret' ? `${label} secret` : label))]),
	);
	for (const name of more) {
		ofParameters.set(name, free(pascal(name)));
	}

	return {
		parameter: name => ofParameters.get(name) ?? pascal(name),
		resource: id => ofResources.get(id) ?? pascal(id),
	};
}

/** `agent service shop prod` as `AgentServiceShopProd`. */
export function pascal(text: string): string {
	return words(text)
		.split(' ')
		.map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
		.join('')
		.slice(0, longest);
}
