/** One Agent that would get an older version: `from` and `to` as tags of its image. */
export type Downgrade = {
	readonly cluster: string;
	readonly service: string;
	readonly from: string;
	readonly to: string;
};
