#!/bin/sh
touch /tmp/boarded
