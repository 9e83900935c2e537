/** An IAM action and the resources it is needed on; `*` where AWS can't narrow it down. */
export type PermissionNeed = {readonly action: string; readonly resources: readonly string[]};
