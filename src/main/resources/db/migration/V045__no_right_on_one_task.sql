-- The engine gave the group of each task a right of its own on it, which nobody reads: its rights are
-- general. None is made any more; what is left of open tasks goes (7: the engine's resource "task").
delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
