-- A step is of one process, and durations are those of steps: the planner would count far more groups.
create statistics tache_pilotage (ndistinct) on processus, etape, version, departement, seau from tache;
create statistics halte_pilotage (ndistinct) on processus, etape, version, departement, seau from halte;
