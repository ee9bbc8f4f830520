-- The work list: ours, written in the engine's own transaction, read by every page.
create table tache (
  id text primary key,
  dossier_id uuid not null,
  processus text not null,
  definition_id text not null,
  etape text not null,
  libelle text not null,
  acteur text not null,
  organisation_id uuid,
  departement text not null,
  creee_le timestamptz not null,
  echeance date,
  assignee uuid,
  statut text not null default 'OUVERTE' check (statut in ('OUVERTE', 'FAITE', 'ANNULEE')),
  faite_par uuid,
  faite_le timestamptz,
  resultat text
);
create index tache_liste on tache (organisation_id, echeance, creee_le, id) where statut = 'OUVERTE';
create index tache_support on tache (acteur, echeance, creee_le, id) where statut = 'OUVERTE' and organisation_id is null;
create index tache_dossier on tache (dossier_id, creee_le);
