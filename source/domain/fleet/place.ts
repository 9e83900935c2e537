/** Where one stack of a set is: an account's id and a region. */
export type Place = {readonly account: string; readonly region: string};

/** Unique among places: `111122223333/us-east-1`. */
export function placeKey({account, region}: Place): string {
	return `${account}/${region}`;
}
