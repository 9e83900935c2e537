/**
Fields that ECS adds to a described task definition (or daemon task definition) and refuses or ignores in a
registration. Tags are sent along with a registration but described beside the definition, so they are compared on their
own.
*/
export const serverFields: ReadonlySet<string> = new Set([
	'taskDefinitionArn',
	'daemonTaskDefinitionArn',
	'revision',
	'status',
	'requiresAttributes',
	'compatibilities',
	'registeredAt',
	'registeredBy',
	'deregisteredAt',
	'deleteRequestedAt',
	'tags',
]);
