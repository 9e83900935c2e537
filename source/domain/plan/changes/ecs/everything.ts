/**
RegisterTaskDefinition and its counterpart can only be granted on everything, and how the actions of daemons can be
narrowed is not documented well enough to rely on (IAM, "Actions, resources, and condition keys").
*/
export const everything = () => '*';
