/**
Why it can't be told whether an expression of the cluster query language holds on an instance. `syntax`: not of AWS's
documented grammar, or more than we read. `precedence`: `and` and `or` stand side by side, and AWS says nowhere which
binds stronger. `operator`: not documented for this subject. `value`: nothing that the subject is compared with, or
numbers and texts that compare differently. `absent`: a negation about something that the instance doesn't have.
`several`: a negation about several values, of which some are the one that is named.
`pattern`: a regular expression beyond what Java and JavaScript read alike. `unread`: nobody asked for it.
*/
export type Untold =
	| {readonly kind: 'syntax' | 'precedence'}
	| {readonly kind: 'subject' | 'absent' | 'several' | 'unread'; readonly subject: string}
	| {readonly kind: 'operator'; readonly subject: string; readonly operator: string}
	| {readonly kind: 'value'; readonly subject: string; readonly value: string}
	| {readonly kind: 'pattern'; readonly pattern: string};
