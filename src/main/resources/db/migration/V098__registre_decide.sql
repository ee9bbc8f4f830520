-- A département may go back to the national version, or value, from a day on: a row says so.
alter table version_en_vigueur
  alter column definition_id drop not null,
  alter column version drop not null,
  alter column sha256 drop not null,
  add column nationale boolean not null default false,
  add check (nationale = (definition_id is null)),
  add check (nationale = (version is null)),
  add check (not nationale or departement is not null);
create index version_en_vigueur_par_departement on version_en_vigueur (departement);

alter table parametre
  alter column valeur drop not null,
  add check (valeur is not null or departement is not null);

create trigger parametre_ajout_seul before update or delete on parametre
  for each row execute function refuse_modification();

-- A version that goes from some départements to others, then to the nation, by waves with their days.
create table generalisation (
  id            uuid primary key,
  nature        text not null check (nature in ('PROCESSUS', 'DECISION')),
  cle           text not null,
  definition_id text not null,
  etat          text not null check (etat in ('EN_COURS', 'EN_PAUSE', 'ARRETEE', 'TERMINEE')),
  motif         text not null,
  decidee_par   uuid not null,
  decidee_le    timestamptz not null
);
create unique index generalisation_une_seule on generalisation (nature, cle)
  where etat in ('EN_COURS', 'EN_PAUSE');

create table vague (
  generalisation_id uuid not null references generalisation (id),
  rang              integer not null check (rang > 0),
  departements      text[] not null,
  le                date not null,
  interrompue       boolean not null default false,
  primary key (generalisation_id, rang)
);
comment on column vague.departements is 'Codes; aucun pour la vague nationale';

alter table version_en_vigueur add column generalisation_id uuid references generalisation (id);
