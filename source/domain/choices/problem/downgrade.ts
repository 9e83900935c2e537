/** Versions as tags of the Agent's image. */
export type VersionStep = {readonly from: string; readonly to: string};

/** One Agent that would get an older version: `from` and `to` as tags of its image. */
export type Downgrade = VersionStep & {readonly cluster: string; readonly service: string};
