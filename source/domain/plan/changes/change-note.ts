/** Why a change takes longer than a request does, or did less than it was to. */
export type ChangeNote =
	| {readonly kind: 'role-propagating'; readonly role: string}
	/** `isGoing`: it is what the change deletes; else it stands in the way of another one of its name. */
	| {readonly kind: 'service-draining'; readonly service: string; readonly isGoing?: true}
	/** Another operation goes on with it. */
	| {readonly kind: 'stack-set-busy'; readonly stackSet: string}
	| {readonly kind: 'retrying'; readonly why: string}
	/** Other credentials are waited for, for so many seconds by now. */
	| {readonly kind: 'signed-out'; readonly seconds: number}
	| {readonly kind: 'already-there'};
