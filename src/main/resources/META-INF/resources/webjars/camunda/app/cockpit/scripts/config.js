// Stands in front of the file of the same name in Camunda's jar: only our plugins are added.
export default { customScripts: ["scripts/iae/pilotage"] };
