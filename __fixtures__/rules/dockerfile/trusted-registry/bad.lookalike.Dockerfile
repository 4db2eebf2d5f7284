FROM registry.harbour.example.evil.example/node:22 AS a
FROM quay.io/harbour2/node:22 AS b
FROM yard.example/ropes/knot:1 AS c
FROM a.yard.example/chains:1 AS d
FROM library.example/node:22
USER 1000
