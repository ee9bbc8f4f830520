-- Where cases wait: what the managers' figures read is in the task's own row, written by the database
-- itself with each transition, so that no figure is a copy that could be late.
alter table tache
  add version integer generated always as (
    case when definition_id ~ '^[^:]+:[0-9]{1,8}:' then split_part(definition_id, ':', 2)::integer end) stored,
  add attente integer generated always as (extract(epoch from faite_le - creee_le)::integer) stored,
  add hors_delai boolean generated always as ((faite_le at time zone 'Europe/Paris')::date > echeance) stored;
comment on column tache.version is
  'Version of the process the task runs on: follows definition_id, also when a live case is migrated.';
comment on column tache.attente is 'Seconds the task waited, once it is over, whether done or withdrawn.';
comment on column tache.hors_delai is
  'Over after the due date, as days are counted in Paris; nothing without a due date or while it waits.';

-- Each begins with the département: a manager reads one, and many are as many short scans.
create index tache_pilotage_attente on tache (departement, processus, etape)
  include (version, corbeille, creee_le, echeance) where statut = 'OUVERTE';
create index tache_pilotage_fin on tache (departement, faite_le)
  include (processus, etape, version, corbeille, attente, hors_delai, statut) where faite_le is not null;
create index tache_pilotage_debut on tache (departement, creee_le)
  include (processus, etape, version, corbeille);
