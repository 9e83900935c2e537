/** Why no template of a stack set can be made of what was chosen. */
export type FleetTemplateProblem =
	/**
	It would be larger than a request carries (CloudFormation quotas, "Template body size in a request"). `clusters` are
	those that it was to have room for in one account and region, `fit` are those that it has.
	*/
	| {readonly code: 'fleet-template-size'; readonly bytes: number; readonly clusters: number; readonly fit: number}
	/** The key in hand is to be a SecureString, which CloudFormation can't make (AWS::SSM::Parameter, "Type"). */
	| {readonly code: 'fleet-secure-string'}
	/** Something is of one account or region, and can't follow its stack into another. */
	| {
			readonly code: 'fleet-fixed-value';
			/** A definition, service, daemon or role, by its name. */
			readonly resource: string;
			readonly value: string;
	  };
