/*
 * tick - the mark in a column that is called as an actor: was the actor there?
 *
 *	tick_read((struct csv_field){ "x", 1 })		1
 */
#ifndef MC_SHEET_TICK_H
#define MC_SHEET_TICK_H

#include "csv/field.h"

/* 1: yes, 0: no, -1: it is neither. */
int tick_read(struct csv_field);

#endif
