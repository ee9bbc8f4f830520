create table diagnostic (
  id uuid primary key,
  candidat_id uuid not null,
  auteur text not null check (auteur in ('EMPLOYEUR', 'PRESCRIPTEUR')),
  auteur_id uuid not null,
  organisation_id uuid not null,
  pose_le date not null,
  expire_le date not null,
  criteres text[] not null,
  niveau1 integer not null,
  niveau2 integer not null,
  cree_le timestamptz not null
);
create index diagnostic_candidat on diagnostic (candidat_id, expire_le desc);

create table avis_demande (
  id bigint generated always as identity primary key,
  dossier_id uuid not null,
  prescripteur_id uuid not null,
  message text,
  demande_par uuid not null,
  demande_le timestamptz not null
);
create index avis_demande_dossier on avis_demande (dossier_id, id desc);
