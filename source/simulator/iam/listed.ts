import {Fault, type Call} from '../server/call.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields, XmlValue} from '../query/write-xml.ts';

/** One page of an IAM listing under its name, with `IsTruncated` and the marker of the next page. */
export function listed({input}: Call, name: string, items: readonly XmlValue[]): XmlFields {
	const marker = fields.text(input, 'Marker');
	const start = marker === undefined ? 0 : Number.parseInt(marker, 36);
	if (Number.isNaN(start)) {
		throw new Fault({code: 'ValidationError', message: 'Invalid Marker.'});
	}

	const end = start + (fields.count(input, 'MaxItems') ?? 100);
	const isTruncated = end < items.length;
	return {
		[name]: items.slice(start, end),
		IsTruncated: isTruncated,
		Marker: isTruncated ? end.toString(36) : undefined,
	};
}
