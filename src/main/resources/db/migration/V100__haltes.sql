-- What a case waits for that is nobody's task: ours, written in the engine's own transaction as the work
-- list is. Its columns are named as those of tache: figures read both.
create table halte (
  id text primary key,
  dossier_id uuid,
  processus text not null,
  definition_id text not null,
  etape text not null,
  nature text not null check (nature in ('REPONSE', 'DATE', 'ENVOI')),
  departement text not null,
  corbeille uuid,
  candidat_id uuid,
  creee_le timestamptz not null,
  echeance date,
  statut text not null default 'OUVERTE' check (statut in ('OUVERTE', 'FAITE', 'ANNULEE')),
  faite_le timestamptz,
  version integer,
  attente integer generated always as (extract(epoch from faite_le - creee_le)::integer) stored,
  hors_delai boolean generated always as ((faite_le at time zone 'Europe/Paris')::date > echeance) stored,
  seau smallint generated always as (
    floor(128 * ln(1 + greatest(0, extract(epoch from faite_le - creee_le)::integer)))::smallint) stored,
  check ((statut = 'OUVERTE') = (faite_le is null))
);
comment on table halte is 'Waits of a case that are nobody''s task, as declared by HalteSuivie.';
comment on column halte.id is 'Activity instance of the engine: kept when a live case is migrated.';
comment on column halte.departement is 'Where the case is; empty for what belongs to no département.';
comment on column halte.corbeille is 'The SIAE whose case waits; nothing for what is no SIAE''s.';

-- The engine leaves the version out of the id of a definition whose key is long: it is then asked for.
create function version_de_definition() returns trigger language plpgsql as $$
begin
  new.version := case when new.definition_id ~ '^[^:]+:[0-9]{1,8}:'
    then split_part(new.definition_id, ':', 2)::integer
    else (select d.version_ from act_re_procdef d where d.id_ = new.definition_id) end;
  return new;
end $$;
alter table tache alter column version drop expression;
update tache t set version = d.version_ from act_re_procdef d
where d.id_ = t.definition_id and t.version is null;
create trigger tache_version before insert or update of definition_id on tache
  for each row execute function version_de_definition();
create trigger halte_version before insert or update of definition_id on halte
  for each row execute function version_de_definition();

-- A percentile needs a rank, not a sort: rows are counted by coarse duration, then only those of the
-- duration that holds the rank are read. Whatever grows with the wait would do.
alter table tache add column seau smallint generated always as (
  floor(128 * ln(1 + greatest(0, extract(epoch from faite_le - creee_le)::integer)))::smallint) stored;
comment on column tache.seau is
  'Coarse duration of the wait, within a hundredth: never smaller for a longer one.';

drop index tache_pilotage_fin;
create index tache_pilotage_fin on tache (departement, faite_le)
  include (processus, etape, version, corbeille, attente, seau, hors_delai, statut) where faite_le is not null;
create index tache_pilotage_seau on tache (seau, departement, faite_le)
  include (processus, etape, version, corbeille, attente) where faite_le is not null;

create index halte_dossier on halte (dossier_id, creee_le);
create index halte_pilotage_attente on halte (departement, nature, processus, etape)
  include (version, corbeille, creee_le, echeance) where statut = 'OUVERTE';
create index halte_pilotage_fin on halte (departement, faite_le)
  include (nature, processus, etape, version, corbeille, attente, seau, hors_delai, statut)
  where faite_le is not null;
create index halte_pilotage_seau on halte (seau, departement, faite_le)
  include (nature, processus, etape, version, corbeille, attente) where faite_le is not null;
create index halte_pilotage_debut on halte (departement, creee_le)
  include (nature, processus, etape, version, corbeille);

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('echeance.reponse-asp', 'P7D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.envoi-automatique', 'P1D', date '2020-01-01', 'Valeur nationale d''origine');
