import {rooms} from '../../test/support/layers.ts';
import type {Import} from './imports.ts';

/** Imports of the domain, types included, that go to a room behind their own or to no room at all. */
export function againstTheOrder(imports: readonly Import[]): readonly string[] {
	return imports
		.filter(({from, to}) => isDomain(from) && isDomain(to) && (place(to) < 0 || place(to) > place(from)))
		.map(({from, to}) => `${from} imports ${to}`);
}

function isDomain(file: string): boolean {
	return file.startsWith('source/domain/');
}

function place(file: string): number {
	const order: readonly string[] = rooms;
	return order.indexOf(file.split('/', 3)[2] ?? '');
}
