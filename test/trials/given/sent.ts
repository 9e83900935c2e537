/** A world and the answers whose plan the script sends; the quick ones in every `npm test`. */
type Row = {readonly world: string; readonly args: readonly string[]; readonly isQuick?: true; readonly isNew?: true};

/** What looks like something to fill in, for a shell or for us, and is nothing but somebody's text. */
const text = ['$', '{AWS_SECRET_ACCESS_KEY} $', '{create-role.arn} $', '{DD_API_KEY} $(id) `id` & "x" \\ %s'].join('');

/** What the script of `--write` has to send. */
export const sent: Readonly<Record<string, Row>> = {
	'a first installation': {world: 'shop', args: ['--cluster', 'shop-prod']},
	'the key in a parameter': {world: 'shop', args: ['--cluster', 'shop-prod', '--store-key', 'ssm']},
	'the key in the definition': {world: 'shop', args: ['--cluster', 'shop-prod', '--store-key', 'plain']},
	'roles below a path and within a boundary': {
		world: 'shop',
		args: [
			'--cluster',
			'shop-prod',
			'--role-path',
			'/team/',
			'--permissions-boundary',
			'arn:aws:iam::aws:policy/AdministratorAccess',
		],
	},
	'clusters of all kinds': {world: 'mixed', args: ['--cluster', 'all'], isNew: true},
	'a feature more': {world: 'installed', args: ['--cluster', 'shop-prod', '--features', 'default,+processes']},
	'a variable with the text of placeholders': {
		world: 'shop',
		args: ['--cluster', 'shop-prod', '-e', `DD_A=${text}`],
		isQuick: true,
	},
};
