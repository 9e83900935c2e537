import {Fault, type Call} from '../server/call.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields, XmlValue} from '../query/write-xml.ts';

/** One page of an IAM listing under its name, with `IsTruncated` and the marker of the next page. */
export function listed({input}: Call, name: string, items: readonly XmlValue[]): XmlFields {
	const marker = fields.text(input, 'Marker');
	// The marker is the place in base 36: opaque to a client, and good for as long as nothing is added before it.
	const start = marker === undefined ? 0 : Number.parseInt(marker, 36);
	if (Number.isNaN(start)) {
		throw new Fault({code: 'ValidationError', message: 'Invalid Marker.'});
	}

	// A hundred entries unless `MaxItems` says less (API reference of IAM's list operations).
	const end = start + (fields.count(input, 'MaxItems') ?? 100);
	const isTruncated = end < items.length;
	return {
		[name]: items.slice(start, end),
		IsTruncated: isTruncated,
		Marker: isTruncated ? end.toString(36) : undefined,
	};
}
