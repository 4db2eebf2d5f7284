FROM ferry.yard.example/ropes/knot:1
USER 1000
