import type {ResourceType} from './resource-type.ts';

/** A type that makes nothing, as the note that CDK leaves about itself. */
export const nothing: ResourceType = {
	members: {Analytics: 'text'},
	required: [],
	replacing: [],
	attributes: [],
	identifiers: [],
	isTaggable: false,
	writeOnly: [],
	create: site => ({physicalId: site.account.random.uuid(), attributes: {}}),
	update: (site, made) => made,
	// Nothing was made.
	remove() {}, // eslint-disable-line @typescript-eslint/no-empty-function
};
