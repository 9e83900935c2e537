/** What a run over several clusters, or with another choice that every command has to keep, is started with. */
type Row = {readonly about: string; readonly start: string; readonly world: string};

// Most don't watch: what they print is the same, and the trial takes minutes less.
const install = 'install --yes --no-wait';

const some = '--cluster shop-prod --cluster edge';

/** The first is tried by `npm test`. */
export const several: readonly Row[] = [
	{about: 'two clusters, planned', start: `install --dry-run ${some}`, world: 'shop'},
	{about: 'two clusters', start: `install --yes ${some}`, world: 'shop'},
	{about: 'all, leaving an Agent alone', start: `${install} --cluster all`, world: 'shop'},
	{about: 'all, adopting', start: `${install} --cluster all --existing adopt`, world: 'shop'},
	{about: 'all, replacing', start: `${install} --cluster all --existing replace`, world: 'shop'},
	{
		about: 'features that some of their hosts leave out, and settings',
		start:
			`${install} --cluster shop-prod --cluster batch --cluster edge --features +logs,+network,-apm ` +
			"--env prod --extra-tags team:a,cost:b -e DD_CHECKS_TAG_CARDINALITY=low -e 'DD_HOSTNAME=it is'",
		world: 'shop',
	},
	{about: 'a cluster by its ARN, and by its name', start: `${install} ${arn('edge')} --cluster batch`, world: 'shop'},
	{about: 'several regions', start: `${install} --region us-east-1 --region eu-west-1 ${some}`, world: 'shop'},
	{about: 'every region', start: `${install} --region all ${some}`, world: 'shop'},
	{about: 'watched too shortly', start: `install --yes --timeout 1s ${some}`, world: 'shop'},
	{about: 'one that runs on Fargate only', start: `${install} ${some} --cluster web`, world: 'shop'},
	{about: 'one that is not there', start: `${install} ${some} --cluster shop-stage`, world: 'shop'},
	{about: 'one that is mistyped', start: `${install} ${some} --cluster payment`, world: 'shop'},
	{about: 'names with commas', start: `${install} --cluster shop-prod,edge --cluster batch`, world: 'shop'},
	{about: 'the checks of all', start: 'doctor --cluster all', world: 'shop'},
	{about: 'the policies of two', start: `iam ${some}`, world: 'shop'},
	{about: 'every kind of host', start: `${install} --cluster platform --replace-instances`, world: 'mixed'},
	{
		about: 'kinds of host without what was not consented to',
		start: `${install} --cluster platform --features +logs,+jmx`,
		world: 'mixed',
	},
	{
		about: 'an Agent here and none there',
		start: `${install} --cluster payments --cluster batch --existing adopt --features +logs`,
		world: 'shop',
	},
	{about: 'a few of many', start: `${install} --cluster team-003 --cluster team-450 --features +logs`, world: 'huge'},
	{about: 'GovCloud', start: `${install} --cluster all --existing leave`, world: 'gov'},
	{about: 'China', start: `${install} --cluster shop-prod --cluster edge`, world: 'china'},
	{about: 'two, and no permission', start: `${install} --cluster all`, world: 'denied'},
];

function arn(cluster: string): string {
	return `--cluster arn:aws:ecs:us-east-1:123456789012:cluster/${cluster}`;
}
