/** Undefined is left out, so that absent members stay absent; dates become ISO text, other than in JSON. */
export type XmlValue = string | number | boolean | Date | undefined | readonly XmlValue[] | XmlFields;
export type XmlFields = {readonly [name: string]: XmlValue};

/** How a service writes the elements of a list: EC2 says `item`, STS and IAM say `member`. */
export type ListElement = 'item' | 'member';

/** The fields as XML elements in their order; an undefined one is left out, an empty list is an empty element. */
export function writeXml(fields: XmlFields, listElement: ListElement): string {
	return Object.entries(fields)
		.map(([name, value]) => element(name, value, listElement))
		.join('');
}

function element(name: string, value: XmlValue, listElement: ListElement): string {
	return value === undefined ? '' : `<${name}>${content(value, listElement)}</${name}>`;
}

function content(value: Exclude<XmlValue, undefined>, listElement: ListElement): string {
	if (typeof value === 'string') {
		return escapeXml(value);
	}

	if (typeof value === 'number' || typeof value === 'boolean') {
		return String(value);
	}

	if (value instanceof Date) {
		return value.toISOString();
	}

	return isList(value)
		? value.map(item => element(listElement, item, listElement)).join('')
		: writeXml(value, listElement);
}

function isList(value: readonly XmlValue[] | XmlFields): value is readonly XmlValue[] {
	return Array.isArray(value);
}

// The carriage return too: a parser would make a line feed of it.
function escapeXml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '&#13;');
}
