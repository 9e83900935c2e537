/**
Where an ARN points: an account or partition that nobody signed in to, a region not looked at, or what is no cluster,
with the name of the cluster that it is in, if any.
*/
export type Elsewhere = {readonly what: 'partition' | 'account' | 'region' | 'no-cluster'; readonly name: string};
