-- Live cases that go from one version of a process to another, a few at a time, and back.
create table lot_migration (
  id uuid primary key,
  processus text not null,
  departements text[] not null default '{}',
  motif text not null,
  etat text not null check (etat in ('EN_COURS', 'EN_PAUSE', 'TERMINE')),
  inverse_de uuid references lot_migration (id),
  cree_par uuid not null,
  cree_le timestamptz not null,
  termine_le timestamptz
);
comment on column lot_migration.departements is 'None: every département.';
comment on column lot_migration.inverse_de is 'The lot whose cases this one brings back.';
create index lot_migration_inverse on lot_migration (inverse_de);

-- One plan for the process of the lot (rang 0), others for the processes its cases call.
create table lot_migration_plan (
  lot_id uuid not null references lot_migration (id),
  rang integer not null,
  source_definition_id text not null,
  cible_definition_id text not null,
  etapes jsonb not null,
  primary key (lot_id, rang),
  unique (lot_id, source_definition_id)
);
comment on column lot_migration_plan.etapes is 'Element of the source -> element of the target.';

create table lot_migration_cas (
  lot_id uuid not null references lot_migration (id),
  instance_id text not null,
  dossier_id uuid not null,
  departement text not null,
  etat text not null check (etat in ('A_FAIRE', 'FAITE', 'BLOQUEE', 'ECHEC')),
  prevu text not null default '',
  essais integer not null default 0,
  code text,
  motif text,
  le timestamptz,
  primary key (lot_id, instance_id)
);
comment on column lot_migration_cas.prevu is
  'Code of what the forecast said would hold the case; empty when it said the case goes.';
create index lot_migration_cas_a_faire on lot_migration_cas (lot_id, instance_id)
  where etat = 'A_FAIRE';
create index lot_migration_cas_par_etat on lot_migration_cas (lot_id, etat, instance_id);
