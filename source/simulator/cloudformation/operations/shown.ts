import type {XmlFields} from '../../query/write-xml.ts';
import type {Definition} from '../stack.ts';
import {textOf} from '../template/value.ts';

export function dateOf(seconds: number): Date {
	return new Date(Math.floor(seconds * 1000));
}

/** The values of parameters as they are shown: what is not to be echoed is four stars, whatever it is. */
export function parametersOutput({parameters}: Definition): readonly XmlFields[] {
	return [...parameters].map(([key, {value, resolved, noEcho, looksUp}]) => ({
		ParameterKey: key,
		ParameterValue: noEcho ? '****' : value,
		ResolvedValue: looksUp ? textOf(resolved) : undefined,
	}));
}

export function tagsOutput(tags: ReadonlyMap<string, string>): readonly XmlFields[] {
	return [...tags].map(([Key, Value]) => ({Key, Value}));
}
