import {parse, type DefaultTreeAdapterTypes} from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.Node;

/** All elements of a page in their order, as the rules of HTML read it. */
export function elementsOf(page: string): readonly Element[] {
	return within(parse(page));
}

/** Those of one name, and of one class where it's given. */
export function named(all: readonly Element[], name: string, ofClass?: string): readonly Element[] {
	return all.filter(
		element =>
			element.tagName === name &&
			(ofClass === undefined || (attribute(element, 'class') ?? '').split(' ').includes(ofClass)),
	);
}

export function attribute({attrs}: Element, name: string): string | undefined {
	return attrs.find(each => each.name === name)?.value;
}

/** Its text, as it is read. */
export function textOf(node: Node): string {
	return 'value' in node
		? node.value
		: childrenOf(node)
				.map(child => textOf(child))
				.join('');
}

/** What is in it, in order. */
export function within(node: Node): readonly Element[] {
	return childrenOf(node).flatMap(child => ('tagName' in child ? [child, ...within(child)] : within(child)));
}

function childrenOf(node: Node): readonly Node[] {
	return 'childNodes' in node ? node.childNodes : [];
}
